using System.Text;
using Tillsight.Sources;
using Tillsight.Sources.Values;
using Tillsight.Testing;

namespace Tillsight.Tests.Sources.Values;

public class ValueSnifferTests
{
    [Theory]
    [InlineData("true", "false")]
    [InlineData("Yes", "No")]
    [InlineData("ja", "nein")]
    [InlineData("VRAI", "FAUX")]
    public void Two_words_for_yes_and_no_are_a_Boolean(string yes, string no)
    {
        var format = Column.Of(yes, no, yes);
        Assert.Equal((ValueKind.Boolean, yes.ToLowerInvariant()), (format.Kind, format.Boolean!.True));
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData(" no ", false)]
    public void A_Boolean_cell_is_read_in_any_case(string cell, bool expected)
    {
        Assert.True(Column.Of("yes", "no").Boolean!.TryRead(Encoding.UTF8.GetBytes(cell), out bool value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Accented_words_are_read_in_capitals_too() => Assert.True(new BooleanWords("sí", "no").TryRead("SÍ"u8, out bool value) && value);

    [Fact]
    public void Three_words_are_text() => Assert.Equal(ValueKind.Text, Column.Of("yes", "no", "maybe").Kind);

    [Fact]
    public void A_column_without_values_is_empty() => Assert.Equal(ValueKind.Empty, Column.Of("", " ", "N/A").Kind);

    [Fact]
    public void Codes_of_letters_and_digits_are_text() => Assert.Equal(ValueKind.Text, Column.Of("85048", "79323P", "POST").Kind);

    [Fact]
    public void Workers_shares_merged_decide_as_one()
    {
        string[] cells = [.. Enumerable.Range(1, 1000).Select(i => i % 97 == 0 ? "n/a" : i % 31 == 0 ? "?!" : $"{i},{i % 10}5")];
        var merged = Column.Sniff(cells.Take(400));
        merged.Add(Column.Sniff(cells.Skip(400), firstRecord: 401));
        var (one, two) = (Column.Sniff(cells).Decide(), merged.Decide());
        Assert.Equal(one.NotConformingExamples, two.NotConformingExamples);
        Assert.Equal((one.Kind, one.Conforming, one.Missing, one.Cells, one.Reason), (two.Kind, two.Conforming, two.Missing, two.Cells, two.Reason));
    }

    [Fact]
    public void Online_retail_ii_columns_are_decided_as_its_description_says()
    {
        var table = TabularFile.Open(SharedData.Require("online-retail-ii/year_2009-2010.csv.gz")).Tables[0];
        var sniffers = table.ColumnNames.Select(_ => new ValueSniffer()).ToArray();
        using (var reader = table.OpenReader())
        {
            var batch = new RecordBatch();
            while (reader.Read(batch))
                for (int c = 0; c < sniffers.Length; c++) sniffers[c].Add(batch, c);
        }
        var formats = sniffers.Select(s => s.Decide()).ToArray();
        Assert.Equal(
            [ValueKind.Text, ValueKind.Text, ValueKind.Text, ValueKind.Integer, ValueKind.Timestamp, ValueKind.Decimal, ValueKind.Integer, ValueKind.Text],
            formats.Select(f => f.Kind));
        Assert.True(formats[6].Number!.HasFloatTail);
        Assert.Equal(107_927, formats[6].Empty);
        Assert.Equal("%Y-%m-%d %H:%M:%S", Assert.Single(formats[4].Dates).Strptime);
    }
}

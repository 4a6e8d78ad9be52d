using System.Globalization;
using System.Text;
using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

/// <summary>
/// One polluted file of every kind in Pollock (Vitagliano, Hameed, Jiang, Reisener, Wu, Naumann: "Pollock: A Data Loading Benchmark", PVLDB 16, 2023), made here
/// from a table of our own. The table must come out as a careful person would read it, or the file be refused clearly.
/// </summary>
public class PollockTests
{
    static readonly string[] Header = ["DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "ProductDescription", "URL", "Comments"];

    static readonly string[] Types = ["Men's Hiking Boots", "Throw Pillow, Wooden", "Table, Round 48\"", "Ragg Wool Hat", "Beach Chair, Print"];

    static readonly string[][] Data = [.. Enumerable.Range(0, 84).Select(i => new[]
    {
        new DateTime(2018, 1, 28).AddDays(i).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), $"{i / 4 % 24:00}:{i % 4 * 15:00}", $"{i % 7}", $"{"MRBYZ"[i % 5]}G-{8769 + 31 * i}",
        $"${7 + i}.{i % 10}9", Types[i % 5], $"Good number {i}, it doesn't wear out; made for walking.", $"https://www.example.com/product/{i}.html", "",
    })];

    static string Quoted(string cell, char quote = '"', string? escape = null) =>
        cell.AsSpan().IndexOfAny($"{quote},; \t\n") < 0 ? cell : quote + cell.Replace($"{quote}", (escape ?? $"{quote}") + quote, StringComparison.Ordinal) + quote;

    static List<string> Lines(string delimiter = ",", char quote = '"', string? escape = null) =>
        [.. new[] { Header }.Concat(Data).Select(row => string.Join(delimiter, row.Select(c => Quoted(c, quote, escape))))];

    static string File(IEnumerable<string> lines, string end = "\r\n") => string.Concat(lines.Select(l => l + end));

    static void IsTheSource(Reading reading)
    {
        Assert.Equal(Header, reading.Table.ColumnNames);
        Assert.Empty(reading.Bad);
        Assert.Equal(Data, reading.Rows);
    }

    [Fact]
    public void Source_file() => IsTheSource(Reading.Of(File(Lines())));

    [Fact]
    public void File_no_payload_is_refused()
    {
        var refusal = Assert.Throws<BadInputException>(() => Reading.Of(""));
        Assert.Contains("empty (0 bytes)", refusal.Message);
    }

    [Fact]
    public void File_no_trailing_newline() => IsTheSource(Reading.Of(File(Lines()).TrimEnd('\r', '\n')));

    [Fact]
    public void File_double_trailing_newline() => IsTheSource(Reading.Of(File(Lines()) + "\r\n"));

    [Fact]
    public void File_no_header()
    {
        var reading = Reading.Of(File(Lines().Skip(1)));
        Assert.False(reading.Format.HasHeader);
        Assert.Equal(Data, reading.Rows);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void File_header_multirow(int rows)
    {
        var lines = Lines();
        var reading = Reading.Of(File(Enumerable.Repeat(lines[0], rows - 1).Concat(lines)));
        Assert.Equal(rows, reading.Format.HeaderLines);
        IsTheSource(reading);
    }

    [Fact]
    public void File_header_multirow_with_different_rows_joins_them()
    {
        var lines = Lines();
        lines.Insert(1, "(day),(hour),(pieces),(code),(USD),(words),(words),(link),(words)");
        var reading = Reading.Of(File(lines));
        Assert.Equal(("DATE (day)", "Price (USD)"), (reading.Table.ColumnNames[0], reading.Table.ColumnNames[4]));
        Assert.Equal(Data, reading.Rows);
    }

    [Fact]
    public void File_preamble()
    {
        var reading = Reading.Of(File([$"PREAMBLE{new string(',', 8)}", new string(',', 8), .. Lines()]));
        Assert.Equal(2, reading.Format.PreambleLines);
        IsTheSource(reading);
    }

    [Fact]
    public void File_preamble_not_delimited()
    {
        var reading = Reading.Of(File(["PREAMBLE", "second line of it", "", .. Lines()]));
        Assert.Equal(3, reading.Format.PreambleLines);
        IsTheSource(reading);
    }

    [Fact]
    public void File_footnote_stays_as_a_short_row_and_is_noted()
    {
        var reading = Reading.Of(File([.. Lines(), "FOOTNOTE"]));
        Assert.Equal(Data, reading.Rows.Take(84));
        Assert.Equal(("FOOTNOTE", null), (reading.Rows[84][0], reading.Rows[84][1]));
        Assert.Contains(reading.Outcome.Notes, n => n.Contains("1 of 9", StringComparison.Ordinal));
    }

    [Fact]
    public void File_multitable_less_with_a_long_first_table_is_refused_and_both_are_named()
    {
        var narrow = Enumerable.Range(0, 60).Select(i => $"{i},{i * 2}");
        var refusal = Assert.Throws<BadInputException>(() => Reading.Of(File(["a,b", .. narrow, "", .. Lines()])));
        Assert.Contains("lines 1 to 62 have 2 columns, what follows has 9", refusal.Message);
        Assert.Contains("--skip 62", refusal.Message);
    }

    [Fact]
    public void File_multitable_less_is_read_from_the_line_that_the_refusal_names()
    {
        var narrow = Enumerable.Range(0, 60).Select(i => $"{i},{i * 2}");
        IsTheSource(Reading.Of(File(["a,b", .. narrow, "", .. Lines()]), new ReadOptions { SkipLines = 62 }));
    }

    [Fact]
    public void File_multitable_less_with_a_short_first_table_takes_it_for_a_preamble()
    {
        var reading = Reading.Of(File(["a,b", .. Enumerable.Range(0, 5).Select(i => $"{i},{i * 2}"), "", .. Lines()]));
        Assert.Equal(7, reading.Format.PreambleLines);
        IsTheSource(reading);
    }

    [Fact]
    public void File_multitable_more_keeps_the_first_table_and_shows_the_second_as_short_rows()
    {
        var reading = Reading.Of(File([.. Lines(), "", "a,b", .. Enumerable.Range(0, 10).Select(i => $"{i},{i * 2}")]));
        Assert.Equal(Data, reading.Rows.Take(84));
        Assert.Equal((95, 11L), (reading.Rows.Count, reading.Outcome.ShortRecords));
    }

    [Fact]
    public void File_multitable_same_rejects_the_second_header()
    {
        var reading = Reading.Of(File([.. Lines(), .. Lines()]));
        Assert.Equal(BadRecordReason.RepeatedHeader, Assert.Single(reading.Bad).Reason);
        Assert.Equal(Data.Concat(Data), reading.Rows);
    }

    [Fact]
    public void File_header_only()
    {
        var reading = Reading.Of(File(Lines().Take(1)));
        Assert.True(reading.Format.HasHeader);
        Assert.Equal(Header, reading.Table.ColumnNames);
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public void File_one_data_row()
    {
        var reading = Reading.Of(File(Lines().Take(2)));
        Assert.Equal(Header, reading.Table.ColumnNames);
        Assert.Equal(Data[0], Assert.Single(reading.Rows));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(", ")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData("^")]
    [InlineData("~")]
    [InlineData("||")]
    public void File_field_delimiter(string delimiter) => IsTheSource(Reading.Of(File(Lines(delimiter))));

    [Fact]
    public void File_quotation_char_0x27()
    {
        var reading = Reading.Of(File(Lines(quote: '\'')));
        Assert.Equal('\'', reading.Format.Quote);
        IsTheSource(reading);
    }

    [Fact]
    public void File_escape_char_0x5C()
    {
        var reading = Reading.Of(File(Lines(escape: "\\")));
        Assert.Equal('\\', reading.Format.Escape);
        IsTheSource(reading);
    }

    [Fact]
    public void File_escape_char_0x00_keeps_quotes_that_were_not_escaped() => IsTheSource(Reading.Of(File(Lines(escape: ""))));

    [Theory]
    [InlineData("\n", LineEnding.Lf)]
    [InlineData("\r", LineEnding.Cr)]
    [InlineData("\r\n", LineEnding.CrLf)]
    public void File_record_delimiter(string end, LineEnding ending)
    {
        var reading = Reading.Of(File(Lines(), end));
        Assert.Equal(ending, reading.Format.LineEnding);
        IsTheSource(reading);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(50)]
    [InlineData(84)]
    public void Row_record_delimiter_of_another_kind(int row)
    {
        var lines = Lines();
        IsTheSource(Reading.Of(string.Concat(lines.Select((l, i) => l + (i == row ? "\n" : "\r\n")))));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void File_encoding(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        var data = Data.Select(r => (string[])[.. r[..8], "Größe 8½ – déjà vu €"]).ToArray();
        string text = File(new[] { Header }.Concat(data).Select(r => string.Join(',', r.Select(c => Quoted(c)))));
        var reading = Reading.Of(encoding.GetBytes(text));
        Assert.Equal(encoding.WebName, reading.Format.Encoding, ignoreCase: true);
        Assert.Equal(data, reading.Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(17_000)]
    public void File_num_columns(int columns)
    {
        string Line(Func<int, string> cell) => string.Join(',', Enumerable.Range(0, columns).Select(cell));
        var reading = Reading.Of(File([Line(c => $"col{c}"), .. Enumerable.Range(1, 5).Select(r => Line(c => $"{r * c}"))]));
        Assert.Equal((columns, 5), (reading.Table.ColumnNames.Count, reading.Rows.Count));
        Assert.Equal($"{5 * (columns - 1)}", reading.Rows[4][^1]);
    }

    [Fact]
    public void File_num_rows_70000()
    {
        var lines = Lines();
        Assert.Equal(70_000, Reading.Of(File([lines[0], .. Enumerable.Range(0, 70_000).Select(i => lines[1 + i % 84])])).Rows.Count);
    }

    public static TheoryData<int, int> EveryFifthCell()
    {
        var cells = new TheoryData<int, int>();
        for (int row = 0; row <= 84; row += 12)
            for (int column = 0; column < 9; column++) cells.Add(row, column);
        return cells;
    }

    [Theory]
    [MemberData(nameof(EveryFifthCell))]
    public void Row_less_sep_touches_no_other_row(int row, int column)
    {
        if (column == 0) return;
        var lines = Lines();
        string[] cells = [.. (row == 0 ? Header : Data[row - 1]).Select(c => Quoted(c))];
        cells[column - 1] += cells[column];
        lines[row] = string.Join(',', cells.Where((_, i) => i != column));
        AllOthersAreAsInTheSource(Reading.Of(File(lines)), row);
    }

    [Theory]
    [MemberData(nameof(EveryFifthCell))]
    public void Row_more_sep_touches_no_other_row(int row, int column)
    {
        var lines = Lines();
        string[] cells = [.. (row == 0 ? Header : Data[row - 1]).Select(c => Quoted(c))];
        cells[column] = "," + cells[column];
        lines[row] = string.Join(',', cells);
        AllOthersAreAsInTheSource(Reading.Of(File(lines)), row);
    }

    [Theory]
    [MemberData(nameof(EveryFifthCell))]
    public void Row_extra_quote_is_read_as_a_stray_quote_or_quarantined_and_touches_no_other_row(int row, int column)
    {
        var lines = Lines();
        string[] cells = [.. (row == 0 ? Header : Data[row - 1]).Select(c => Quoted(c))];
        cells[column] = "\"" + cells[column];
        lines[row] = string.Join(',', cells);
        AllOthersAreAsInTheSource(Reading.Of(File(lines)), row);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(84)]
    public void Row_field_delimiter_0x20_touches_no_other_row(int row)
    {
        var lines = Lines();
        lines[row] = string.Join(' ', Data[row - 1].Select(c => Quoted(c)));
        AllOthersAreAsInTheSource(Reading.Of(File(lines)), row);
    }

    /// <param name="row">The polluted row, 0 for the header.</param>
    static void AllOthersAreAsInTheSource(Reading reading, int row)
    {
        var kept = reading.Rows.Zip(reading.Places).ToDictionary(p => p.Second.Record, p => p.First);
        var expected = Data.Select((cells, i) => (Record: i + 1L, cells)).Where(e => e.Record != row).ToList();
        Assert.Equal(84, reading.Outcome.Records + reading.Outcome.BadRecords);
        // A header short of one name makes the last column, which is empty throughout, a delimiter that separates nothing.
        int columns = row == 0 ? Math.Min(9, reading.Table.ColumnNames.Count) : 9;
        foreach (var (record, cells) in expected) Assert.Equal(cells.Take(columns), kept[record].Take(columns));
        if (row == 0) Assert.Contains("ProductType", string.Join(' ', reading.Table.ColumnNames));
    }
}

using System.Text;
using Tillsight.Sources;
using Tillsight.Sources.Values;

namespace Tillsight.Tests.Sources.Values;

public class TableSnifferTests
{
    static IReadOnlyList<ValueFormat> Decide(string text)
    {
        var table = TabularFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test").Tables[0];
        var sniffer = new TableSniffer(table.ColumnNames);
        using var reader = table.OpenReader();
        var batch = new RecordBatch();
        while (reader.Read(batch)) sniffer.Add(batch);
        return sniffer.Decide();
    }

    [Fact]
    public void A_proven_decimal_comma_decides_an_ambiguous_column_beside_it()
    {
        var formats = Decide("preis;gewicht\n1,50;1,250\n2,75;0,500\n3,00;2,125\n");
        Assert.Equal((',', false), (formats[1].Number!.DecimalSeparator, formats[1].IsAmbiguous));
    }

    [Fact]
    public void A_proven_order_of_day_and_month_decides_an_ambiguous_column_beside_it()
    {
        var formats = Decide("ordered,shipped\n01/02/2011,02/02/2011\n25/03/2011,04/05/2011\n");
        Assert.Equal(("%d/%m/%Y", false), (formats[1].Dates[0].Strptime, formats[1].IsAmbiguous));
        Assert.Contains("as other columns of the file are", formats[1].Reason);
    }

    [Fact]
    public void Columns_that_contradict_one_another_decide_nothing()
    {
        var formats = Decide("a,b,c\n01/02/2011,02/25/2011,01/01/2011\n25/03/2011,04/05/2011,02/03/2011\n");
        Assert.True(formats[2].IsAmbiguous);
    }
}

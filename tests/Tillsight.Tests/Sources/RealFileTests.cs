using Tillsight.Sources;
using Tillsight.Testing;

namespace Tillsight.Tests.Sources;

public class RealFileTests
{
    [Theory]
    [InlineData("online-retail-ii/year_2009-2010.csv.gz", 525_461)]
    [InlineData("online-retail-ii/year_2010-2011.csv.gz", 541_910)]
    [InlineData("customer-shopping/customer_shopping_behavior.csv", 3_900)]
    [InlineData("hillstrom/hillstrom.csv.gz", 64_000)]
    [InlineData("cdnow/CDNOW_master.txt", 69_659)]
    [InlineData("cdnow/CDNOW_sample.txt", 6_919)]
    [InlineData("groceries/groceries.csv", 9_835)]
    [InlineData("airpassengers/AirPassengers.csv", 144)]
    [InlineData("m3/m3_monthly.csv.gz", 2 * 1_428)]
    [InlineData("science/carparts.csv.gz", 51)]
    [InlineData("foodmart/sales_fact_1997.csv.gz", 86_837)]
    [InlineData("foodmart/store.csv", 25)]
    public void Record_counts_are_those_of_the_data_sets_own_description(string file, long records)
    {
        var table = Assert.Single(TabularFile.Open(SharedData.Require(file)).Tables);
        var sinks = new[] { new CountingSink(), new CountingSink() };
        var outcome = table.ReadParallel(2, i => sinks[i], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((records, 0), (outcome.Records, outcome.BadRecords));
        Assert.Equal(records, sinks.Sum(s => s.Rows));
    }

    [Fact]
    public void Cdnow_purchases_are_split_at_runs_of_spaces()
    {
        var reading = Reading.OfFile(SharedData.Require("cdnow/CDNOW_master.txt"));
        Assert.Equal(["customer_id", "date", "number_of_cds", "dollar_value"], reading.Table.ColumnNames);
        Assert.Equal(["00001", "19970101", "1", "11.77"], reading.Rows[0]);
        Assert.Equal(2_500_315.63m, reading.Rows.Sum(r => decimal.Parse(r[3]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(23_570, reading.Rows.Select(r => r[0]).Distinct().Count());
    }

    [Fact]
    public void Cdnow_sample_has_no_header()
    {
        var table = TabularFile.Open(SharedData.Require("cdnow/CDNOW_sample.txt")).Tables[0];
        Assert.False(table.Format.HasHeader);
        Assert.Equal(["column_1", "column_2", "column_3", "column_4", "column_5"], table.ColumnNames);
    }

    [Fact]
    public void Groceries_are_lists_as_wide_as_the_largest_basket_with_43367_items()
    {
        var reading = Reading.OfFile(SharedData.Require("groceries/groceries.csv"));
        Assert.True(reading.Format.IsRaggedList);
        Assert.Equal(32, reading.Table.ColumnNames.Count);
        Assert.Equal(43_367, reading.Rows.Sum(r => r.Count(c => c is not null)));
    }

    [Fact]
    public void The_byte_order_mark_of_customer_shopping_is_no_part_of_its_first_name()
    {
        var table = TabularFile.Open(SharedData.Require("customer-shopping/customer_shopping_behavior.csv")).Tables[0];
        Assert.Equal(("Customer ID", true, LineEnding.CrLf), (table.ColumnNames[0], table.Format.HasByteOrderMark, table.Format.LineEnding));
    }

    [Fact]
    public void All_of_foodmart_is_read_without_a_rejected_record()
    {
        var files = SourceFiles.Expand([SharedData.Require("foodmart")]);
        Assert.Equal(18, files.Count);
        Assert.All(files, f => Assert.Equal(0, Reading.Of(TabularFile.Open(f).Tables[0]).Outcome.BadRecords));
    }
}

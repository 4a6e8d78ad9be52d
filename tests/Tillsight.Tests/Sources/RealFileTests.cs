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
    public void Record_counts_are_those_of_the_data_sets_own_description(string file, long records)
    {
        var table = Assert.Single(TabularFile.Open(SharedData.Require(file)).Tables);
        var sinks = new[] { new CountingSink(), new CountingSink() };
        var outcome = table.ReadParallel(2, i => sinks[i], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((records, 0), (outcome.Records, outcome.BadRecords));
        Assert.Equal(records, sinks.Sum(s => s.Rows));
    }
}

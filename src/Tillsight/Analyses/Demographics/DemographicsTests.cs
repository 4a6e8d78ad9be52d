using Tillsight.Tests.Loaded;

namespace Tillsight.Analyses.Demographics;

/// <summary>Sales by age and gender of customer-shopping against pandas.</summary>
public class DemographicsTests(LoadedShops shops)
{
    DemographicsResult Shopping => shops.CustomerShopping.Result<DemographicsResult>("demographics");

    [Fact]
    public void Sales_by_age_group_equal_pandas_cut_and_stand_in_the_order_of_age() => Assert.Equal(
        [("under 25", 29_258m), ("25-34", 45_400m), ("35-44", 43_463m), ("45-54", 45_370m), ("55-64", 44_096m), ("65 and over", 25_494m)],
        Shopping.ByAgeGroup.Select(g => (g.AgeGroup!, g.NetSales!.Value)));

    [Fact]
    public void Sales_by_gender_equal_pandas() => Assert.Equal([("Female", 75_191m), ("Male", 157_890m)], Shopping.ByGender.Select(g => (g.Gender!, g.NetSales!.Value)));

    [Fact]
    public void Women_of_65_and_over_bring_7587_as_in_pandas() =>
        Assert.Equal(7_587m, Shopping.ByBoth.Single(g => g is { AgeGroup: "65 and over", Gender: "Female" }).NetSales);

    [Fact]
    public void Cells_of_both_add_up_to_233081() => Assert.Equal(233_081m, Shopping.ByBoth.Sum(g => g.NetSales));

    [Fact]
    public void A_shop_without_ages_and_genders_says_what_is_missing()
    {
        var note = shops.OnlineRetail.Run("demographics").View.Blocks.OfType<Views.Note>().Single();
        Assert.Contains("ages", note.Text, StringComparison.Ordinal);
    }
}

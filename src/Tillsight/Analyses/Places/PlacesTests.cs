using Tillsight.Analyses.Places;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

public class PlacesTests(LoadedShops shops)
{
    const string Id = "places";

    [Fact]
    public void Countries_of_online_retail_ii_equal_pandas_1_5_groupby() => Assert.Equal(
        [("United Kingdom", 16_168_905.946m), ("EIRE", 603_116.61m), ("Netherlands", 546_095.43m), ("Germany", 374_573.511m)],
        OnlineRetail.Places.Take(4).Select(p => (p.Name, p.NetSales)));

    [Fact]
    public void All_but_the_united_kingdom_equal_pandas_1_5_on_online_retail_ii() =>
        Assert.Equal((2_758_493.121m, 3332m), (OnlineRetail.Rest!.NetSales, OnlineRetail.Rest.Orders));

    [Theory, InlineData("EIRE", 252_256.98, 343_736.59), InlineData("Australia", 136_922.50, 29_359.65)]
    public void Growth_over_twelve_months_equals_pandas_1_5_on_online_retail_ii(string country, decimal now, decimal before)
    {
        var place = Assert.Single(OnlineRetail.Places, p => p.Name == country);
        Assert.Equal((now, before), (place.NetSalesNow, place.NetSalesBefore));
    }

    [Fact]
    public void The_share_of_other_countries_in_january_2011_equals_pandas_1_5_on_online_retail_ii() =>
        Assert.Equal(0.212713m, decimal.Round(Assert.Single(OnlineRetail.RestByMonth, m => m.Month == new DateOnly(2011, 1, 1)).Share!.Value, 6));

    [Fact]
    public void The_states_of_customer_shopping_equal_pandas_1_5_groupby()
    {
        var result = shops.CustomerShopping.Result<PlacesResult>(Id);
        Assert.Equal((PlaceLevel.Region, 50, null), (result.Level, result.Places.Count, result.Home));
        Assert.Equal([("Montana", 5784m), ("Illinois", 5617m), ("California", 5605m)], result.Places.Take(3).Select(p => (p.Name, p.NetSales)));
    }

    [Fact]
    public void The_regions_of_foodmart_equal_pandas_1_5_groupby_and_are_told_within_their_countries()
    {
        var result = shops.Foodmart.Result<PlacesResult>(Id, ("level", "region"));
        Assert.Equal((10, "WA, USA", 294_396.73m), (result.Places.Count, result.Places[0].Label, result.Places[0].NetSales));
    }

    [Fact]
    public void The_finest_level_that_can_be_read_is_taken() => Assert.Equal(PlaceLevel.City, shops.Foodmart.Result<PlacesResult>(Id).Level);

    [Fact]
    public void More_than_sixty_cities_are_told_by_their_regions()
    {
        using var shop = new SmallStar();
        for (int i = 0; i < 61; i++) shop.Sale("2011-01-03", i + 1, place: $"France/{(i < 30 ? "North" : "South")}/City {i}", price: 1);
        Assert.Equal((PlaceLevel.Region, 2), (shop.Result<PlacesResult>(Id).Level, shop.Result<PlacesResult>(Id).Places.Count));
    }

    [Theory, InlineData("country", "United Kingdom"), InlineData("city", "unknown")]
    public void A_level_can_be_chosen_and_one_that_is_not_known_is_said(string level, string expected)
    {
        var outcome = shops.OnlineRetail.Run(Id, ("level", level));
        if (outcome.Result is PlacesResult result) Assert.Equal(expected, result.Places[0].Label);
        else Assert.Contains("names no city. Choose --level country", outcome.View.Blocks.OfType<Note>().Single().Text);
    }

    [Fact]
    public void A_customer_of_two_other_countries_is_one_customer_of_the_rest()
    {
        using var shop = ThreeCountries();
        var result = shop.Result<PlacesResult>(Id);
        Assert.Equal(("Britain", 2m, 1m), (result.Home!.Name, result.Home.Orders, result.Rest!.Customers));
    }

    [Fact]
    public void The_home_market_is_the_country_with_the_most_orders_not_the_most_money()
    {
        using var shop = ThreeCountries();
        Assert.Equal("France", shop.Result<PlacesResult>(Id).Places[0].Name);
        Assert.Equal("Britain", shop.Result<PlacesResult>(Id).Home!.Name);
    }

    [Fact]
    public void A_home_market_can_be_named_and_must_be_a_place()
    {
        using var shop = ThreeCountries();
        Assert.Equal("France", shop.Result<PlacesResult>(Id, ("home", "france")).Home!.Name);
        Assert.Contains("no order went there", Assert.Throws<UsageException>(() => shop.Run(Id, ("home", "Peru"))).Message);
    }

    [Fact]
    public void Cities_of_the_same_name_in_two_regions_are_two_places()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, place: "USA/Maine/Portland", price: 1).Sale("2011-01-03", 2, place: "USA/Oregon/Portland", price: 2);
        Assert.Equal(["Portland, Oregon", "Portland, Maine"], shop.Result<PlacesResult>(Id, ("level", "city")).Places.Select(p => p.Label));
    }

    [Fact]
    public void Sales_without_a_place_are_shown_as_unknown()
    {
        using var shop = ThreeCountries();
        shop.Sale("2011-01-09", 9, price: 500);
        Assert.Equal((null, 500m), (shop.Result<PlacesResult>(Id).Places[0].Name, shop.Result<PlacesResult>(Id).Places[0].NetSales));
        Assert.Equal("unknown", shop.Run(Id).Tables.First().Rows[0][0]);
    }

    [Fact]
    public void A_place_that_is_new_has_grown_by_an_amount_but_at_no_rate()
    {
        using var shop = new SmallStar().Sale("2011-01-01", 1, place: "Britain", price: 10).Sale("2011-02-09", 2, place: "Britain", price: 10).Sale("2011-02-28", 3, place: "Peru", price: 4);
        var result = shop.Result<PlacesResult>(Id);
        Assert.Equal(ComparedWith.Previous, result.Growth!.Against);
        var peru = Assert.Single(result.Places, p => p.Name == "Peru");
        Assert.Equal((4m, null), (peru.Change, peru.ChangeRate));
    }

    [Fact]
    public void A_shop_of_one_country_has_no_home_market_to_hold_against_others()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, place: "France", price: 10);
        Assert.Null(shop.Result<PlacesResult>(Id).Home);
    }

    [Fact]
    public void A_shop_without_places_says_what_is_missing()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10);
        Assert.Contains("no places", shop.Notes(Id));
    }

    PlacesResult OnlineRetail => shops.OnlineRetail.Result<PlacesResult>(Id);

    static SmallStar ThreeCountries() => new SmallStar()
        .Sale("2011-01-03", 1, "A", place: "Britain", price: 10).Sale("2011-01-04", 2, "B", place: "Britain", price: 10)
        .Sale("2011-01-05", 3, "C", place: "France", price: 100).Sale("2011-01-06", 4, "C", place: "Germany", price: 1);
}

namespace Tillsight.Tests.Sources.PracticeShop;

public class CustomerTruthTests
{
    readonly SampleShop _shop = SampleShop.Default;

    [Fact]
    public void Every_customer_has_a_lifetime() => Assert.Equal(_shop.Customers.Keys.Order(), _shop.Lifetimes.Keys.Order());

    [Fact]
    public void Nobody_orders_after_the_end_of_the_lifetime()
    {
        Assert.All(_shop.Sales.Where(l => l.IsKnown), line =>
        {
            var life = _shop.Lifetimes[line.CustomerId];
            Assert.True(life["alive_at_end"] == "yes" || line.Date < SampleShop.Date(life["lifetime_ends"]));
        });
    }

    [Fact]
    public void Orders_of_a_lifetime_are_those_in_the_files()
    {
        var orders = _shop.Sales.Where(l => l.IsKnown).GroupBy(l => l.CustomerId).ToDictionary(g => g.Key, g => g.Select(l => l.OrderId).Distinct().Count());
        Assert.All(_shop.Lifetimes.Values, life => Assert.Equal(orders.GetValueOrDefault(life["customer_id"]), int.Parse(life["orders"])));
    }

    [Fact]
    public void The_churned_share_is_that_of_the_buyers_whose_lifetime_ended()
    {
        var buyers = _shop.Lifetimes.Values.Where(l => l["orders"] != "0").ToList();
        long gone = buyers.Count(l => l["alive_at_end"] == "no");
        Assert.Equal((buyers.Count, gone, (double)gone / buyers.Count), (_shop.Truth.Customers.Buyers, _shop.Truth.Customers.BuyersGone, _shop.Truth.Customers.ChurnedShare));
        Assert.Equal(buyers.Count(l => l["orders"] != "1"), _shop.Truth.Customers.RepeatBuyers);
    }

    [Fact]
    public void Order_rates_have_the_mean_of_the_declared_gamma()
    {
        double mean = _shop.Lifetimes.Values.Average(l => double.Parse(l["orders_per_year"]));
        double declared = _shop.Truth.Customers.R / _shop.Truth.Customers.AlphaDays * 365.25;
        Assert.InRange(mean / declared, 0.9, 1.1);
    }

    [Fact]
    public void Customers_who_join_order_at_their_rate_while_they_are_customers()
    {
        // Repeat orders against rate x days from joining to the end of the lifetime or of the files; the season averages out over a year.
        double expected = 0, repeats = 0;
        foreach (var life in _shop.Lifetimes.Values)
        {
            var joined = SampleShop.Date(life["joined_date"]);
            if (joined < _shop.Truth.From || joined >= _shop.Truth.From.AddYears(1)) continue;
            var end = SampleShop.DateOrNone(life["lifetime_ends"]) ?? _shop.Truth.To.AddDays(1);
            expected += double.Parse(life["orders_per_year"]) / 365.25 * (end.DayNumber - joined.DayNumber - 0.5);
            repeats += Math.Max(0, int.Parse(life["orders"]) - 1);
        }
        Assert.InRange(repeats / expected, 0.9, 1.15);
    }

    [Fact]
    public void Who_joined_before_the_first_day_has_prior_purchases() =>
        Assert.All(_shop.Customers.Values, c => Assert.Equal(SampleShop.Date(c["joined_date"]) < _shop.Truth.From, c["prior_purchases"] != "0"));
}

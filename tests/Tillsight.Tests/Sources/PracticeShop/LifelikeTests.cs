namespace Tillsight.Tests.Sources.PracticeShop;

/// <summary>What the truth declares shows in the files, within what chance allows at 40,000 lines.</summary>
public class LifelikeTests
{
    readonly SampleShop _shop = SampleShop.Default;

    [Theory]
    [InlineData("Garden", 5)]
    [InlineData("Christmas", 12)]
    [InlineData("Bedding", 1)]
    [InlineData("Storage", 1)]
    [InlineData("Kitchen", 12)]
    public void A_category_peaks_in_the_month_declared(string category, int month)
    {
        // November and December of the Christmas goods are nearly equal; lines a day decide.
        var perDay = _shop.Sales.Where(l => _shop.CategoryOf(l) == category).GroupBy(l => l.OrderedAt.Month)
            .ToDictionary(g => g.Key, g => (double)g.Count() / DateTime.DaysInMonth(2025, g.Key));
        double[] season = [.. _shop.Truth.Categories.Single(c => c.Name == category).Season];
        Assert.Equal(month, Array.IndexOf(season, season.Max()) + 1);
        Assert.True(perDay[month] >= 0.85 * perDay.Values.Max());
    }

    [Fact]
    public void The_lines_of_the_months_follow_the_expected_lines()
    {
        foreach (var month in _shop.Truth.Months) Assert.InRange(month.Sales.SaleLines / month.ExpectedLines, 0.8, 1.2);
        Assert.InRange(_shop.Truth.Totals.SaleLines / _shop.Truth.Months.Sum(m => m.ExpectedLines), 0.98, 1.04);
    }

    [Fact]
    public void The_known_customers_buy_about_their_declared_share_in_each_channel()
    {
        foreach (var channel in _shop.Truth.Channels)
            Assert.InRange((double)channel.Sales.IdentifiedSaleLines / channel.Sales.SaleLines, channel.IdentifiedShare - 0.06, channel.IdentifiedShare + 0.06);
    }

    [Fact]
    public void Saturday_is_the_busiest_day_of_the_stores_and_Sunday_of_the_web()
    {
        Assert.Equal(DayOfWeek.Saturday, BusiestDay("Store"));
        Assert.Equal(DayOfWeek.Sunday, BusiestDay("Online"));

        DayOfWeek BusiestDay(string channel) => _shop.Sales.Where(l => l.Channel == channel).GroupBy(l => l.Date.DayOfWeek).MaxBy(g => g.Count())!.Key;
    }

    [Fact]
    public void Stores_are_closed_at_night_and_on_holidays()
    {
        var store = _shop.Lines.Where(l => l.Channel == "Store").ToList();
        Assert.All(store, l => Assert.InRange(l.OrderedAt.Hour, l.Date.DayOfWeek == DayOfWeek.Sunday ? 11 : 9, l.Date.DayOfWeek == DayOfWeek.Sunday ? 16 : 18));
        Assert.DoesNotContain(store, l => l.Date is { Month: 12, Day: 25 } or { Month: 1, Day: 1 });
        Assert.Contains(_shop.Lines, l => l.Channel == "Online" && l.OrderedAt.Hour >= 21);
    }

    [Fact]
    public void A_tenth_of_the_products_sells_a_third_of_the_lines()
    {
        var counts = _shop.Sales.GroupBy(l => l.ProductId).Select(g => g.Count()).OrderDescending().ToList();
        Assert.True(counts.Take(_shop.Products.Count / 10).Sum() > _shop.Truth.Totals.SaleLines / 3);
    }

    [Fact]
    public void Returns_come_at_the_declared_rates()
    {
        double expected = _shop.Truth.Categories.Sum(c => _shop.Sales.Where(l => _shop.CategoryOf(l) == c.Name)
            .Sum(l => l.Channel == "Store" ? c.ReturnRateStore : c.ReturnRateOnline));
        Assert.InRange(_shop.Truth.Totals.ReturnLines / expected, 0.9, 1.05);
    }

    [Fact]
    public void A_promotion_lifts_its_products_by_about_its_uplift()
    {
        // Over all promotions: lines a day in them against the same products' 28 days before and after, where those are free of promotion.
        double during = 0, without = 0;
        var lines = _shop.Sales.ToLookup(l => (l.ProductId, l.Date));
        foreach (var promotion in _shop.Truth.Promotions.Where(p => p.Category is not ("Christmas" or "Garden")))
            foreach (string product in promotion.Products)
            {
                var around = Enumerable.Range(-28, promotion.To.DayNumber - promotion.From.DayNumber + 57).Select(promotion.From.AddDays)
                    .Where(d => d >= _shop.Truth.From && d <= _shop.Truth.To && !_shop.Truth.Promotions.Any(p => p.From <= d && d <= p.To && p.Products.Contains(product))).ToList();
                if (around.Count == 0) continue;
                int days = promotion.To.DayNumber - promotion.From.DayNumber + 1;
                during += Enumerable.Range(0, days).Sum(i => lines[(product, promotion.From.AddDays(i))].Count()) / promotion.Uplift;
                without += around.Sum(d => lines[(product, d)].Count()) * (double)days / around.Count;
            }
        Assert.InRange(during / without, 0.85, 1.25);
    }

    [Fact]
    public void Pairs_that_go_together_are_bought_together()
    {
        var baskets = _shop.Sales.GroupBy(l => l.OrderId).Select(g => g.Select(l => l.ProductId).ToHashSet()).Where(b => b.Count > 1).ToList();
        double lifts = _shop.Truth.Affinities.Average(pair =>
        {
            double anchor = baskets.Count(b => b.Contains(pair.Anchor)), companion = baskets.Count(b => b.Contains(pair.Companion));
            return baskets.Count(b => b.Contains(pair.Anchor) && b.Contains(pair.Companion)) * baskets.Count / (anchor * companion);
        });
        Assert.True(lifts > 5, $"The mean lift is {lifts}.");
    }

    [Fact]
    public void A_third_or_so_of_the_customers_subscribes_and_pays_no_postage()
    {
        var subscribers = _shop.Customers.Values.Where(c => c["subscription"] == "yes").Select(c => c["customer_id"]).ToHashSet();
        Assert.InRange((double)subscribers.Count / _shop.Customers.Count, 0.2, 0.4);
        Assert.DoesNotContain(_shop.Lines, l => l.ProductId == "SHIPPING" && subscribers.Contains(l.CustomerId));
    }
}

namespace Tillsight.Tests.Sources.PracticeShop;

public class StockTests
{
    readonly SampleShop _shop = SampleShop.Default;

    [Fact]
    public void Stock_on_hand_is_what_was_there_plus_deliveries_less_sales()
    {
        var sold = _shop.Sales.GroupBy(l => (l.Date, l.StoreId, l.ProductId)).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
        var onHand = new Dictionary<(string, string), int>();
        Assert.All(_shop.Stock, row =>
        {
            var key = (row["store_id"], row["product_id"]);
            int expected = onHand.GetValueOrDefault(key) + int.Parse(row["received"]) - sold.GetValueOrDefault((SampleShop.Date(row["date"]), key.Item1, key.Item2));
            Assert.Equal(expected, int.Parse(row["on_hand"]));
            Assert.True(expected >= 0);
            onHand[key] = expected;
        });
    }

    [Fact]
    public void Every_open_day_of_every_counted_product_and_store_is_listed()
    {
        int products = _shop.Stock.Select(r => r["product_id"]).Distinct().Count();
        int days = _shop.Stores.Values.Sum(s => _shop.Truth.To.DayNumber - Math.Max(_shop.Truth.From.DayNumber, SampleShop.Date(s["opened_date"]).DayNumber) + 1);
        Assert.Equal(products * days, _shop.Stock.Count);
    }

    [Fact]
    public void During_a_stock_out_nothing_is_on_hand_and_nothing_is_sold()
    {
        var onHand = _shop.Stock.ToDictionary(r => (SampleShop.Date(r["date"]), r["store_id"], r["product_id"]), r => r["on_hand"]);
        var sold = _shop.Sales.Select(l => (l.Date, l.StoreId, l.ProductId)).ToHashSet();
        Assert.NotEmpty(_shop.Truth.Stockouts);
        foreach (var stockout in _shop.Truth.Stockouts)
            for (var day = stockout.From; day <= stockout.To; day = day.AddDays(1))
            {
                Assert.Equal("0", onHand[(day, stockout.StoreId, stockout.ProductId)]);
                Assert.DoesNotContain((day, stockout.StoreId, stockout.ProductId), sold);
            }
    }

    [Fact]
    public void A_stock_out_loses_sales() => Assert.All(_shop.Truth.Stockouts, s => Assert.True(s.LostUnits >= s.LostLines && s.LostLines > 0));
}

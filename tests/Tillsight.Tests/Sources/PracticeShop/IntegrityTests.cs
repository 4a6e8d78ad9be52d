namespace Tillsight.Tests.Sources.PracticeShop;

/// <summary>What must hold between the files of any real shop.</summary>
public class IntegrityTests
{
    readonly SampleShop _shop = SampleShop.Default;

    [Fact]
    public void Every_id_of_a_line_is_found_in_its_file()
    {
        Assert.All(_shop.Lines, line =>
        {
            Assert.True(_shop.Products.ContainsKey(line.ProductId), line.ProductId);
            Assert.True(_shop.Stores.ContainsKey(line.StoreId), line.StoreId);
            Assert.True(!line.IsKnown || _shop.Customers.ContainsKey(line.CustomerId), line.CustomerId);
            Assert.True(line.PromotionId.Length == 0 || _shop.Promotions.ContainsKey(line.PromotionId), line.PromotionId);
        });
    }

    [Fact]
    public void Orders_are_numbered_in_order_of_time()
    {
        for (int i = 1; i < _shop.Lines.Count; i++)
        {
            var (before, line) = (_shop.Lines[i - 1], _shop.Lines[i]);
            Assert.True(line.OrderedAt >= before.OrderedAt);
            if (line.OrderId == before.OrderId) Assert.Equal(before.Number + 1, line.Number);
            else Assert.Equal((before.OrderId + 1, 1), (line.OrderId, line.Number));
        }
    }

    [Fact]
    public void An_order_has_one_time_store_channel_and_customer() =>
        Assert.All(_shop.Lines.GroupBy(l => l.OrderId), order => Assert.Single(order.Select(l => (l.OrderedAt, l.StoreId, l.Channel, l.CustomerId)).Distinct()));

    [Fact]
    public void Every_day_lies_within_the_span()
    {
        Assert.All(_shop.Lines, l => Assert.InRange(l.Date, _shop.Truth.From, _shop.Truth.To));
        Assert.Equal((_shop.Truth.From, _shop.Truth.To), (_shop.Lines[0].Date, _shop.Lines[^1].Date));
    }

    [Fact]
    public void Products_are_sold_only_while_on_sale()
    {
        Assert.All(_shop.Sales, line =>
        {
            var product = _shop.Products[line.ProductId];
            Assert.True(line.Date >= SampleShop.Date(product["launched_date"]));
            Assert.True(SampleShop.DateOrNone(product["discontinued_date"]) is not { } end || line.Date < end);
        });
    }

    [Fact]
    public void Stores_trade_only_while_open()
    {
        Assert.All(_shop.Lines, line =>
        {
            var store = _shop.Stores[line.StoreId];
            Assert.True(line.Date >= SampleShop.Date(store["opened_date"]));
            Assert.True(SampleShop.DateOrNone(store["closed_date"]) is not { } end || line.Date < end);
        });
        Assert.Contains(_shop.Stores.Values, s => SampleShop.Date(s["opened_date"]) > _shop.Truth.From);
    }

    [Fact]
    public void Nobody_orders_before_joining() =>
        Assert.All(_shop.Lines.Where(l => l.IsKnown), l => Assert.True(l.Date >= SampleShop.Date(_shop.Customers[l.CustomerId]["joined_date"])));

    [Fact]
    public void A_discount_is_the_promotions_rate_of_the_line_rounded_to_the_cent()
    {
        Assert.All(_shop.Lines.Where(l => l.Quantity > 0), line =>
        {
            if (line.PromotionId.Length == 0)
            {
                Assert.Equal(0m, line.Discount);
                return;
            }
            var promotion = _shop.Promotions[line.PromotionId];
            Assert.InRange(line.Date, SampleShop.Date(promotion["starts_on"]), SampleShop.Date(promotion["ends_on"]));
            Assert.Equal(_shop.CategoryOf(line), promotion["category"]);
            Assert.Equal(decimal.Round(line.Gross * decimal.Parse(promotion["discount_rate"]), 2, MidpointRounding.AwayFromZero), line.Discount);
        });
    }

    [Fact]
    public void What_comes_back_was_sold_before_at_the_same_price_and_never_more_of_it()
    {
        var sold = _shop.Lines.Where(l => l.Quantity > 0).GroupBy(l => (Order: l.OrderId.ToString(), l.ProductId)).ToDictionary(g => g.Key, g => g.ToList());
        var back = _shop.Lines.Where(l => l.Quantity < 0).GroupBy(l => (Order: l.ReturnedOrderId, l.ProductId)).ToList();
        Assert.NotEmpty(back);
        Assert.All(back, lines =>
        {
            var sale = sold[lines.Key];
            Assert.True(-lines.Sum(l => l.Quantity) <= sale.Sum(l => l.Quantity));
            Assert.True(-lines.Sum(l => l.Discount) <= sale.Sum(l => l.Discount));
            Assert.All(lines, l => Assert.Equal((sale[0].UnitPrice, sale[0].CustomerId, sale[0].StoreId, sale[0].Channel), (l.UnitPrice, l.CustomerId, l.StoreId, l.Channel)));
            Assert.All(lines, l => Assert.True(l.Date > sale[0].Date));
        });
    }

    [Fact]
    public void A_cancelled_order_is_taken_back_whole()
    {
        var orders = _shop.Lines.Where(l => l.Quantity > 0).ToLookup(l => l.OrderId.ToString());
        var cancelled = _shop.Lines.Where(l => l.Status == "cancelled").GroupBy(l => l.ReturnedOrderId).ToList();
        Assert.NotEmpty(cancelled);
        Assert.All(cancelled, c => Assert.Equal((0m, 0m), (c.Sum(l => l.Amount) + orders[c.Key].Sum(l => l.Amount), c.Sum(l => l.Tax) + orders[c.Key].Sum(l => l.Tax))));
    }

    [Fact]
    public void The_status_tells_sales_from_what_is_taken_back() =>
        Assert.All(_shop.Lines, l => Assert.Equal(l.Quantity > 0, l.Status == "completed" && l.ReturnedOrderId.Length == 0));

    [Fact]
    public void Feedback_is_about_something_the_customer_bought_and_follows_it()
    {
        var bought = _shop.Sales.ToLookup(l => (l.OrderId.ToString(), l.ProductId, l.CustomerId), l => l.Date);
        Assert.NotEmpty(_shop.Feedback);
        Assert.All(_shop.Feedback, f =>
        {
            Assert.True(SampleShop.Date(f["submitted_on"]) > bought[(f["order_id"], f["product_id"], f["customer_id"])].First());
            Assert.InRange(int.Parse(f["rating"]), 1, 5);
        });
        Assert.Equal(_shop.Feedback.Average(f => decimal.Parse(f["rating"])), _shop.Truth.Feedback.MeanRating, 4);
    }

    [Fact]
    public void No_two_products_have_the_same_name() => Assert.Distinct(_shop.Products.Values.Select(p => p["product_name"]));

    [Fact]
    public void Mail_addresses_belong_to_nobody() => Assert.All(_shop.Customers.Values, c => Assert.EndsWith("@example.org", c["email"]));
}

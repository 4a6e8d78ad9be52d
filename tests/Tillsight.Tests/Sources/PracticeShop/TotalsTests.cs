using Tillsight.Sources.PracticeShop.Truth;

namespace Tillsight.Tests.Sources.PracticeShop;

/// <summary>The truth file against the files read back: to the line and the cent.</summary>
public class TotalsTests
{
    readonly SampleShop _shop = SampleShop.Default;

    [Fact]
    public void Totals_equal_the_files_read_back() => AssertLadder(_shop.Lines, _shop.Truth.Totals, "all");

    [Fact]
    public void Each_month_equals_the_files_read_back()
    {
        Assert.Equal(24, _shop.Truth.Months.Count);
        foreach (var month in _shop.Truth.Months) AssertLadder([.. _shop.Lines.Where(l => l.Month == month.Month)], month.Sales, $"{month.Month}");
    }

    [Fact]
    public void Each_store_equals_the_files_read_back()
    {
        foreach (var store in _shop.Truth.Stores) AssertLadder([.. _shop.Lines.Where(l => l.StoreId == store.StoreId)], store.Sales, store.StoreId);
    }

    [Fact]
    public void Each_channel_equals_the_files_read_back()
    {
        foreach (var channel in _shop.Truth.Channels) AssertLadder([.. _shop.Lines.Where(l => l.Channel == channel.Name)], channel.Sales, channel.Name);
    }

    [Fact]
    public void Each_category_equals_the_files_read_back()
    {
        foreach (var category in _shop.Truth.Categories)
            AssertLadder([.. _shop.Lines.Where(l => _shop.CategoryOf(l) == category.Name)], category.Sales with { Orders = -1 }, category.Name);
    }

    [Fact]
    public void Customers_of_each_month_are_those_with_a_sale_line_in_it()
    {
        foreach (var month in _shop.Truth.Months)
            Assert.Equal(_shop.Sales.Where(l => l.IsKnown && l.Month == month.Month).Select(l => l.CustomerId).Distinct().Count(), month.Customers);
    }

    [Fact]
    public void New_customers_of_each_month_have_no_sale_line_before_it()
    {
        var first = _shop.Sales.Where(l => l.IsKnown).GroupBy(l => l.CustomerId).Select(g => g.Min(l => l.Month)).ToLookup(m => m);
        foreach (var month in _shop.Truth.Months) Assert.Equal(first[month.Month].Count(), month.NewCustomers);
    }

    [Fact]
    public void Promotions_equal_the_files_read_back()
    {
        foreach (var promotion in _shop.Truth.Promotions)
        {
            var lines = _shop.Lines.Where(l => l.PromotionId == promotion.PromotionId && l.Quantity > 0).ToList();
            Assert.Equal((lines.Count, lines.Sum(l => l.Discount)), (promotion.Lines, promotion.Discounts));
        }
    }

    [Fact]
    public void The_truth_read_back_is_the_truth_written()
    {
        Assert.Equal(_shop.Truth.Totals, _shop.TruthAsRead.Totals);
        Assert.Equal(_shop.Truth.Months, _shop.TruthAsRead.Months);
        Assert.Equal(_shop.Truth.Customers, _shop.TruthAsRead.Customers);
        Assert.Equal(_shop.Truth.Stockouts, _shop.TruthAsRead.Stockouts);
    }

    /// <summary>The definitions of the sales ladder, written a second time.</summary>
    void AssertLadder(List<OrderLine> lines, SalesTruth truth, string what)
    {
        var sales = lines.Where(l => l.Quantity > 0 && _shop.IsGoods(l)).ToList();
        var reversals = lines.Where(l => l.Quantity < 0 && _shop.IsGoods(l)).ToList();
        var returned = reversals.Where(l => l.Status == "returned").ToList();
        decimal gross = sales.Sum(l => l.Gross), discounts = sales.Sum(l => l.Discount), returns = -reversals.Sum(l => l.Amount);
        decimal cost = sales.Concat(reversals).Sum(l => l.Quantity * decimal.Parse(_shop.Products[l.ProductId]["unit_cost"]));
        var expected = new SalesTruth
        {
            Lines = lines.Count,
            SaleLines = sales.Count,
            ReturnLines = returned.Count,
            CancellationLines = lines.Count(l => l.Status == "cancelled"),
            ChargeLines = lines.Count(l => l.ProductId == "SHIPPING" && l.Quantity > 0),
            GiftCardLines = lines.Count(l => l.ProductId.StartsWith("GIFTCARD") && l.Quantity > 0),
            Orders = truth.Orders < 0 ? -1 : sales.Select(l => l.OrderId).Distinct().Count(),
            GrossSales = gross,
            Discounts = discounts,
            Returns = returns,
            Cancelled = -reversals.Except(returned).Sum(l => l.Amount),
            NetSales = gross - discounts - returns,
            Charges = lines.Where(l => l.ProductId == "SHIPPING").Sum(l => l.Amount),
            GiftCards = lines.Where(l => l.ProductId.StartsWith("GIFTCARD")).Sum(l => l.Amount),
            Tax = lines.Sum(l => l.Tax),
            LineAmount = lines.Sum(l => l.Amount),
            UnitsSold = sales.Sum(l => l.Quantity),
            UnitsReturned = -reversals.Sum(l => l.Quantity),
            Cost = cost,
            GrossProfit = gross - discounts - returns - cost,
            IdentifiedGrossSales = sales.Where(l => l.IsKnown).Sum(l => l.Gross),
            IdentifiedSaleLines = sales.Count(l => l.IsKnown),
        };
        Assert.True(expected == truth, $"{what}: the files give {expected}, the truth says {truth}");
    }
}

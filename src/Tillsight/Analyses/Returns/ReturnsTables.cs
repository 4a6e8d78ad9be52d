using Tillsight.Views;

namespace Tillsight.Analyses.Returns;

/// <summary>Tables behind returns.</summary>
static class ReturnsTables
{
    public static IEnumerable<Table> Of(ReturnsResult result)
    {
        yield return Largest(result);
        if (result.ByValue.Count > 0) yield return Parts("returned_products", "Products by value taken back", "product", "Product", result.ByValue, result.Returns);
        if (result.ByRate.Count > 0) yield return Parts("return_rates", "Products by return rate", "product", "Product", result.ByRate, result.Returns);
        if (result.Places.Count > 0) yield return Parts("places", $"Returns by {result.PlaceDimension}", "place", "Place", result.Places, result.Returns);
        if (result.Reasons.Count > 0) yield return Parts("reasons", "Returns by reason", "reason", "Reason", result.Reasons, result.Returns);
        if (result.Delay.Paired > 0) yield return Delay(result.Delay);
        if (result.Months.Count > 0) yield return Months(result.Months);
    }

    static Table Largest(ReturnsResult result) => new("largest_reversals", "The largest single returns and cancellations",
        [
            new("date", "Date", Unit.Date), new("amount", "Amount", Unit.Money, Bar: true), new("share", "Share of returns", Unit.Rate), new("product_name", "Product", Unit.Text), new("units", "Units", Unit.Quantity),
            new("days", "Days after sale", Unit.Days), new("order_id", "Order", Unit.Text), new("customer", "Customer", Unit.Text), new("product", "Code", Unit.Text),
        ],
        [.. result.Largest.Select(l => (IReadOnlyList<object?>)
            [l.OrderDate, l.Amount, result.Returns > 0 ? l.Amount / result.Returns : null, l.ProductName ?? l.ProductId, l.Units, (long?)l.Days, l.OrderId, l.CustomerId, l.ProductId])]);

    static Table Parts(string name, string title, string key, string label, IReadOnlyList<ReturnedPart> parts, decimal total)
    {
        bool named = parts.Any(p => p.Name is not null);
        return new Table(name, title,
            [
                new(key, label, Unit.Text), .. named ? (Column[])[new(key + "_name", "Name", Unit.Text)] : [], new("returns", "Returns", Unit.Money), new("share", "Share of returns", Unit.Rate, Bar: true),
                new("units_returned", "Units back", Unit.Quantity), new("units", "Units sold", Unit.Quantity), new("return_rate_period", "Rate by units", Unit.Rate), new("return_share", "Rate by value", Unit.Rate),
            ],
            [.. parts.Select(p => (IReadOnlyList<object?>)[p.Id ?? "unknown", .. named ? (object?[])[p.Name] : [], p.Returns, total > 0 ? p.Returns / total : null, p.UnitsReturned, p.Units, p.ReturnRate, p.ReturnShare])]);
    }

    static Table Delay(ReturnDelay delay) => new("time_to_return", "Time from sale to return",
        [new("time", "After the sale", Unit.Text), new("reversals", "Lines", Unit.Count), new("share", "Share", Unit.Rate, Bar: true), new("amount", "Amount", Unit.Money)],
        [.. delay.Bands.Select(b => (IReadOnlyList<object?>)[b.Name, b.Reversals, delay.Reversals == 0 ? null : (decimal)b.Reversals / delay.Reversals, b.Amount])]);

    static Table Months(IReadOnlyList<ReturnMonth> months) => new("months", "Returns by month",
        [
            new("month", "Month", Unit.Date), new("returns", "Returns", Unit.Money, Bar: true), new("sales_before_returns", "Sales", Unit.Money), new("return_share", "Rate by value", Unit.Rate),
            new("units_returned", "Units back", Unit.Quantity), new("return_rate_period", "Rate by units", Unit.Rate), new("is_whole", "Whole", Unit.Text),
        ],
        [.. months.Select(m => (IReadOnlyList<object?>)[m.Month, m.Returns, m.Sales, m.ReturnShare, m.UnitsReturned, m.ReturnRate, m.IsWhole])], IsDetail: true);
}

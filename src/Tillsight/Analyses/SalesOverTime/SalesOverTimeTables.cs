using Tillsight.Views;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Tables behind sales over time.</summary>
static class SalesOverTimeTables
{
    public static Table Periods(SalesOverTimeResult result, string grain) => new("periods", $"Sales by {grain}",
        [
            new("period", char.ToUpperInvariant(grain[0]) + grain[1..], Unit.Text), new("net_sales", "Net sales", Unit.Money),
            new("change_rate", "Change", Unit.Rate), new("net_sales_year_ago", "A year ago", Unit.Money), new("year_change_rate", "Change on it", Unit.Rate),
            new("orders", "Orders", Unit.Count), new("units", "Units", Unit.Quantity), new("aov", "Order value", Unit.Money),
            new("is_whole", "Whole", Unit.Text), new("starts_on", "Starts on", Unit.Date),
        ],
        [.. result.Periods.Select(p => (IReadOnlyList<object?>)
            [p.Period, p.NetSales, p.ChangeRate, p.NetSalesYearAgo, p.YearChangeRate, p.Orders, p.Units, p.Aov, p.IsWhole, p.StartsOn])]);

    public static Table Trailing(IReadOnlyList<TrailingSales> trailing) => new("trailing", "The latest days",
        [
            new("days", "Days", Unit.Count), new("net_sales", "Net sales", Unit.Money), new("net_sales_before", "Before", Unit.Money),
            new("change_rate", "Change", Unit.Rate), new("net_sales_year_ago", "A year ago", Unit.Money), new("year_change_rate", "Change on it", Unit.Rate),
            new("from", "From", Unit.Date), new("to", "To", Unit.Date),
        ],
        [.. trailing.Select(t => (IReadOnlyList<object?>)
            [(long)t.Days, t.NetSales, t.Before, Rate(t.NetSales, t.Before), t.YearAgo, Rate(t.NetSales, t.YearAgo), t.From, t.To])]);

    public static Table Ladder(SalesLadder l) => new("sales_ladder", "From gross to net sales",
        [new("step", "Step", Unit.Text), new("amount", "Amount", Unit.Money), new("share_of_gross", "Share of gross sales", Unit.Rate)],
        [.. ((string Step, decimal Amount)[])
            [("Gross sales", l.GrossSales), ("Discounts", -l.Discounts), ("Returns", -l.Returns), ("Net sales", l.NetSales), ("Charges", l.Charges), ("Tax", l.Tax), ("Total sales", l.TotalSales)]
            is var steps ? steps.Select(s => (IReadOnlyList<object?>)[s.Step, s.Amount, l.GrossSales > 0 ? s.Amount / l.GrossSales : null]) : []], IsDetail: true);

    static decimal? Rate(decimal now, decimal? before) => before is null or 0 ? null : (now - before) / Math.Abs(before.Value);
}

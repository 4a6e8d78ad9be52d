using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.NewVsReturning;

/// <summary>Draws new and returning customers: cards, the finding, sales and customers by month, the table.</summary>
static class NewVsReturningView
{
    public static View Of(string title, NewVsReturningResult result, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        var blocks = new List<Block>
        {
            new Figures([
                new("returning_share", "Sales of returning customers", result.ReturningShare, Unit.Rate, Note: "of identified sales before returns"),
                new("repeat_purchase_rate", "Repeat purchase rate", result.RepeatPurchaseRate, Unit.Rate),
                new("identified_share", "Identified share", result.IdentifiedShare, Unit.Rate, Note: "of sales has a known customer"),
                new("days_to_second_order", "Days to the second order", result.SecondOrder?.Median, Unit.Days, HigherIsBetter: false, Note: "median of those who came back")]),
            new Note(Sentence(result, formats)),
        };
        if (result.IdentifiedShare < 0.5m)
            blocks.Add(new Note($"Only {formats.Exact(result.IdentifiedShare, Unit.Rate)} of sales has a known customer: the figures speak for that part alone.", Tone.Caution));
        if (result.Months.Count > 1) blocks.AddRange([Sales(result, formats), Customers(result, formats)]);
        blocks.Add(Months(result));
        return View.Of(title, [.. blocks]);
    }

    static string Sentence(NewVsReturningResult result, Formats formats)
    {
        if (result.ReturningShare is null) return $"No sale has a known customer; {formats.Exact(result.UnidentifiedSales, Unit.Money)} of sales could not be laid at anybody's door.";
        string text = $"Returning customers brought {formats.Exact(result.ReturningSales, Unit.Money)}, {formats.Exact(result.ReturningShare, Unit.Rate)} of identified sales; first orders brought {formats.Exact(result.NewSales, Unit.Money)}.";
        if (result.SecondOrder is not { } second) return text + " Nobody has ordered a second time yet.";
        return text + $" {formats.Exact(result.RepeatPurchaseRate, Unit.Rate)} of customers ordered twice or more, half of them within {formats.Exact(second.Median, Unit.Days)}: "
            + $"that is when a reminder to first buyers should have arrived. {formats.Exact(result.UnidentifiedSales, Unit.Money)} of sales has no known customer.";
    }

    static Chart Sales(NewVsReturningResult result, Formats formats) => Lines(result, "sales", $"Returning customers bring {formats.Short(result.ReturningShare, Unit.Rate)} of identified sales", "Sales before returns by month",
        $"Sales of returning and of new customers over {result.Months.Count} months; returning customers brought {formats.Exact(result.ReturningSales, Unit.Money)} in all.", Unit.Money,
        new Line("Returning customers", [.. result.Months.Select(m => (decimal?)m.ReturningSales)]),
        new Line("New customers", [.. result.Months.Select(m => (decimal?)m.NewSales)], LineRole.Category),
        new Line("Not identified", [.. result.Months.Select(m => (decimal?)m.UnidentifiedSales)], LineRole.Comparison));

    static Chart Customers(NewVsReturningResult result, Formats formats)
    {
        var whole = result.Months.Where(m => !m.IsUnfinished).ToList();
        string won = whole.Count == 0 ? "New and returning customers" : $"{Period.Of(whole[^1].Month, Grain.Month).Label}: {formats.Exact(whole[^1].NewCustomers, Unit.Count)} new customers";
        return Lines(result, "customers", won, "Customers who ordered, by month", "Customers ordering for the first time and customers with an earlier order, by month.", Unit.Count,
            new Line("Returning customers", [.. result.Months.Select(m => m.ReturningCustomers)]), new Line("New customers", [.. result.Months.Select(m => m.NewCustomers)], LineRole.Category));
    }

    static Chart Lines(NewVsReturningResult result, string name, string title, string subtitle, string summary, Unit unit, params Line[] lines) =>
        new(name, title, subtitle, summary, new TimeLines([.. result.Months.Select(m => m.Month)], [.. result.Months.Select(m => Period.Of(m.Month, Grain.Month).Label)],
            lines, unit, result.Months[^1].IsUnfinished ? result.Months.Count - 1 : null));

    static Table Months(NewVsReturningResult result) => new("months", "By month",
        [new("month", "Month", Unit.Date), new("new_customers", "New customers", Unit.Count), new("returning_customers", "Returning customers", Unit.Count), new("new_sales", "Sales of new customers", Unit.Money),
            new("returning_sales", "Sales of returning customers", Unit.Money), new("unidentified_sales", "Sales without a customer", Unit.Money), new("returning_share", "Returning share", Unit.Rate, Bar: true),
            new("returning_customer_rate", "Returning customer rate", Unit.Rate), new("identified_share", "Identified share", Unit.Rate), new("is_unfinished", "Unfinished", Unit.Text)],
        [.. result.Months.Select(m => (IReadOnlyList<object?>)[m.Month, m.NewCustomers, m.ReturningCustomers, m.NewSales, m.ReturningSales, m.UnidentifiedSales, m.ReturningShare, m.ReturningCustomerRate, m.IdentifiedShare, m.IsUnfinished])]);
}

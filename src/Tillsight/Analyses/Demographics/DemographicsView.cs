using Tillsight.Views;

namespace Tillsight.Analyses.Demographics;

/// <summary>Draws sales by age group and gender: bars, a heat map of both, tables.</summary>
static class DemographicsView
{
    public static View Of(string title, DemographicsResult result, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        var blocks = new List<Block>
        {
            new Figures([new("net_sales", "Net sales", result.NetSales, Unit.Money), new("customers", "Customers", result.Customers, Unit.Count),
                .. Known(result.ByAgeGroup).MaxBy(g => g.NetSales) is { } age ? [Card("Strongest age group", age, age.AgeGroup!)] : Array.Empty<Figure>(),
                .. Known(result.ByGender).MaxBy(g => g.NetSales) is { } gender ? [Card("Strongest gender", gender, gender.Gender!)] : Array.Empty<Figure>()]),
            new Note(Sentence(result, formats)),
        };
        if (Unknown(result) is { } unknown) blocks.Add(new Note($"{formats.Exact(unknown.NetSales, Unit.Money)} of net sales ({formats.Exact(unknown.NetSalesShare, Unit.Rate)}) comes from customers whose age or gender is not known.", Tone.Caution));
        if (result.ByAgeGroup.Count > 0) blocks.Add(BarChart("net_sales_by_age_group", result.ByAgeGroup, g => g.AgeGroup!, "Age group", formats));
        if (result.ByGender.Count > 0) blocks.Add(BarChart("net_sales_by_gender", result.ByGender, g => g.Gender!, "Gender", formats));
        if (result.ByBoth.Count > 0) blocks.Add(Both(result, formats));
        if (result.ByAgeGroup.Count > 0) blocks.Add(TableOf("by_age_group", "By age group", result.ByAgeGroup, hasAge: true, hasGender: false));
        if (result.ByGender.Count > 0) blocks.Add(TableOf("by_gender", "By gender", result.ByGender, hasAge: false, hasGender: true));
        if (result.ByBoth.Count > 0) blocks.Add(TableOf("by_age_group_and_gender", "By age group and gender", result.ByBoth, hasAge: true, hasGender: true));
        return View.Of(title, [.. blocks]);
    }

    static IEnumerable<DemographicGroup> Known(IEnumerable<DemographicGroup> groups) =>
        groups.Where(g => g.AgeGroup != DemographicsAnalysis.Unknown && g.Gender != DemographicsAnalysis.Unknown);

    static DemographicGroup? Unknown(DemographicsResult result) => result.ByAgeGroup.Concat(result.ByGender).Except(Known(result.ByAgeGroup.Concat(result.ByGender))).MaxBy(g => g.NetSales);

    static Figure Card(string label, DemographicGroup group, string name) => new("net_sales_share", $"{label}: {name}", group.NetSalesShare, Unit.Rate, HigherIsBetter: null, Note: "of net sales");

    static string Sentence(DemographicsResult result, Formats formats)
    {
        var parts = new List<string>();
        if (Known(result.ByGender).MaxBy(g => g.NetSales) is { } gender) parts.Add(Said(gender, gender.Gender!, formats));
        if (Known(result.ByAgeGroup).MaxBy(g => g.NetSales) is { } age)
        {
            parts.Add(Said(age, $"the age group {age.AgeGroup}", formats));
            var (most, least) = (Known(result.ByAgeGroup).MaxBy(g => g.Aov)!, Known(result.ByAgeGroup).MinBy(g => g.Aov)!);
            if (most != least) parts.Add($"The average order runs from {formats.Exact(least.Aov, Unit.Money)} ({least.AgeGroup}) to {formats.Exact(most.Aov, Unit.Money)} ({most.AgeGroup}).");
        }
        return parts.Count == 0 ? "No sale could be laid at the door of a customer of known age or gender." : string.Join(' ', parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
    }

    static string Said(DemographicGroup group, string name, Formats formats) =>
        $"{name} brought {formats.Exact(group.NetSales, Unit.Money)}, {formats.Exact(group.NetSalesShare, Unit.Rate)} of net sales with {formats.Exact(group.CustomerShare, Unit.Rate)} of the customers.";

    static Chart BarChart(string id, IReadOnlyList<DemographicGroup> groups, Func<DemographicGroup, string> name, string label, Formats formats)
    {
        var best = groups.MaxBy(g => g.NetSales)!;
        return new Chart(id, $"{name(best)} brings {formats.Short(best.NetSalesShare, Unit.Rate)} of net sales", $"Net sales by {label.ToLowerInvariant()}",
            $"Net sales by {label.ToLowerInvariant()}; the highest is {name(best)} with {formats.Exact(best.NetSales, Unit.Money)}.",
            new Bars([.. groups.Select(name)], [new BarSeries("Net sales", [.. groups.Select(g => g.NetSales)])], Unit.Money, CategoryLabel: label, Members: new(label.ToLowerInvariant().Replace(' ', '_'))));
    }

    static Chart Both(DemographicsResult result, Formats formats)
    {
        List<string> ages = [.. result.ByBoth.Select(g => g.AgeGroup!).Distinct()], genders = [.. result.ByGender.Select(g => g.Gender!)];
        var cells = result.ByBoth.ToDictionary(g => (g.AgeGroup!, g.Gender!), g => g.NetSales);
        var best = result.ByBoth.MaxBy(g => g.NetSales)!;
        return new Chart("net_sales_by_age_group_and_gender", $"{best.Gender}, {best.AgeGroup}: {formats.Short(best.NetSales, Unit.Money)}", "Net sales by age group and gender",
            $"Net sales by age group and gender; the highest cell is {best.Gender}, {best.AgeGroup} with {formats.Exact(best.NetSales, Unit.Money)}.",
            new HeatMap(ages, genders, [.. ages.Select(a => (IReadOnlyList<decimal?>)[.. genders.Select(g => cells.GetValueOrDefault((a, g)))])], Unit.Money, ShowValues: true, RowLabel: "Age group", ColumnLabel: "Gender", RowMembers: new("age_group"), ColumnMembers: new("gender")));
    }

    static Table TableOf(string name, string title, IReadOnlyList<DemographicGroup> groups, bool hasAge, bool hasGender) => new(name, title,
        [.. hasAge ? [new Column("age_group", "Age group", Unit.Text, Members: new("age_group"))] : Array.Empty<Column>(), .. hasGender ? [new Column("gender", "Gender", Unit.Text, Members: new("gender"))] : Array.Empty<Column>(),
            new("net_sales", "Net sales", Unit.Money), new("net_sales_share", "Share", Unit.Rate, Bar: true), new("customers", "Customers", Unit.Count), new("customer_share", "Share", Unit.Rate),
            new("orders", "Orders", Unit.Count), new("lines", "Lines", Unit.Count), new("aov", "Average order value", Unit.Money), new("sales_per_customer", "Sales a customer", Unit.Money)],
        [.. groups.Select(g => (IReadOnlyList<object?>)[.. hasAge ? [g.AgeGroup] : Array.Empty<object?>(), .. hasGender ? [g.Gender] : Array.Empty<object?>(),
            g.NetSales, g.NetSalesShare, g.Customers, g.CustomerShare, g.Orders, g.Lines, g.Aov, g.SalesPerCustomer])]);
}

using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.Places;

/// <summary>What one place brought.</summary>
/// <param name="Name">Null where the place is not known.</param>
/// <param name="Within">The coarser place that it lies in, where there are several.</param>
/// <param name="Share">Of all net sales; null where they are not positive.</param>
/// <param name="NetSalesNow">Over the time of growth; null where there is none.</param>
/// <param name="NetSalesBefore">Over the time that it is held against.</param>
public sealed record PlaceSales(
    string? Name, string? Within, decimal NetSales, decimal? Share, decimal? Customers, decimal? Orders, decimal? Aov, decimal? NetSalesNow, decimal? NetSalesBefore)
{
    public static IReadOnlyList<string> Metrics { get; } = ["net_sales", "customers", "orders", "aov"];

    public string Label => (Name ?? "unknown") + (Within is null ? "" : $", {Within}");

    public decimal? Change => NetSalesNow - NetSalesBefore;

    /// <summary>Null from nothing: a new place has no rate.</summary>
    public decimal? ChangeRate => NetSalesBefore is > 0 ? Change / NetSalesBefore : null;

    /// <summary>All places by falling net sales.</summary>
    public static IReadOnlyList<PlaceSales> Of(MetricAnswer answer, IReadOnlyList<string> dimensions, PlaceMonths? months)
    {
        int[] columns = [.. dimensions.Select(answer.IndexOf)];
        decimal total = answer.Figure(answer.Total, "net_sales") ?? 0;
        return [.. answer.Rows.Select(row =>
        {
            var key = new PlaceKey(columns.Select(c => row.Cells[c] as string));
            return Of(answer, row, key.Name, key.Within, total, months?.Over(key));
        })
            .Where(p => p.NetSales != 0 || p.Orders > 0)
            .OrderByDescending(p => p.NetSales).ThenBy(p => p.Label, StringComparer.Ordinal)];
    }

    internal static PlaceSales Of(MetricAnswer answer, AnswerRow row, string? name, string? within, decimal total, (decimal Now, decimal Before)? growth)
    {
        decimal sales = answer.Figure(row, "net_sales") ?? 0;
        return new PlaceSales(name, within, sales, total > 0 ? sales / total : null,
            answer.Figure(row, "customers"), answer.Figure(row, "orders"), answer.Figure(row, "aov"), growth?.Now, growth?.Before);
    }
}

/// <summary>A place by its names from the coarsest level to its own.</summary>
public sealed record PlaceKey
{
    public PlaceKey(IEnumerable<string?> names)
    {
        string?[] all = [.. names];
        Name = all[^1];
        Within = all.Length == 1 ? null : string.Join(", ", all[..^1].Reverse().Select(n => n ?? "unknown"));
    }

    public string? Name { get; }

    public string? Within { get; }
}

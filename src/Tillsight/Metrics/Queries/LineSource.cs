using System.Text.RegularExpressions;
using Tillsight.Warehouse;

namespace Tillsight.Metrics.Queries;

/// <summary>Where a query finds its lines <c>l</c>: one by one, or added up by order in agg_order, which gives the same figures from fewer rows.</summary>
/// <param name="Table">The table.</param>
/// <param name="LineCount">SQL: how many order lines a group holds.</param>
sealed partial record LineSource(string Table, string LineCount)
{
    public static LineSource Lines { get; } = new("fct_order_line", "count(*)");

    public static LineSource Orders { get; } = new("agg_order", "cast(coalesce(sum(l.line_count), 0) as bigint)");

    /// <summary>Conditions on a single line's figures that agg_order keeps apart, so that they hold for all lines of a row or for none.</summary>
    static readonly string[] Kept = ["l.net_amount > 0", "l.cost_amount is not null", "l.rating is not null"];

    /// <summary>Orders where they can tell everything that is asked.</summary>
    public static LineSource Of(QueryPlan plan) =>
        plan.Program.Measures.All(IsInOrders) && plan.Dimensions.Concat(plan.Filters.Select(f => f.Dimension)).All(d => OrderRollUp.Keys.Contains(d.LineColumn))
            ? Orders : Lines;

    static bool IsInOrders(Measure measure) => measure.Join is null && AreKeys(measure.Lines) && measure.Aggregate switch
    {
        Aggregate.Sum => measure.Column == "rating" || OrderRollUp.Sums.Contains(measure.Column!),
        Aggregate.CountDistinct => OrderRollUp.Keys.Contains(measure.Column!),
        _ => true,
    };

    static bool AreKeys(string condition)
    {
        foreach (string kept in Kept) condition = condition.Replace(kept, "true", StringComparison.Ordinal);
        return LineColumns().Matches(condition).All(m => OrderRollUp.Keys.Contains(m.Groups[1].Value));
    }

    [GeneratedRegex(@"\bl\.(\w+)")]
    private static partial Regex LineColumns();
}

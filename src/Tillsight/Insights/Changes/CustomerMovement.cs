using Tillsight.Metrics;
using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Changes;

/// <summary>
/// A figure by what its customers did: new ones; regained ones, who ordered earlier but not in the time compared with; absent ones, who ordered then
/// and not now; kept ones, who ordered in both; and what nobody is known for. Net sales of kept customers are split further: for each of them orders x value of an order by the mid-point rule
/// (<see cref="Exact.TwoFactors"/>), and what they sent back.
/// </summary>
/// <remarks>The cells by customer are one customer each, so the groups cover every line once. New means the customer's first order of all data
/// lies in the period.</remarks>
static class CustomerMovement
{
    public const string New = "New customers", Back = "Regained customers", Absent = "Absent customers", Kept = "Kept customers",
        KeptOrders = "Kept customers' orders", KeptValue = "Kept customers' spend", KeptReturns = "Kept customers' returns",
        Only = "Returns without an order", Unknown = "Not identified";

    /// <summary>What it needs of each customer beside the figure itself.</summary>
    static readonly string[] Beside = ["orders", "new_customers", "sales_before_returns", "returns"];

    public static MetricAnswer Ask(ChangeQuestion question, Metric metric) => question.Answer([metric.Id, .. Beside.Where(id => id != metric.Id)], "customer");

    /// <param name="customers">An answer by customer, from <see cref="Ask"/>.</param>
    /// <returns>Null where the cells do not add up to the figure.</returns>
    public static Breakdown? Of(Metric metric, MetricAnswer customers, Pair whole)
    {
        var groups = customers.Rows.GroupBy(r => GroupOf(customers, r, metric)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var parts = new List<Contribution>();
        foreach (string name in (string[])[New, Back, Absent, Kept, Only, Unknown])
        {
            if (!groups.TryGetValue(name, out var rows)) continue;
            if (name == Kept && metric is NetSales) parts.AddRange(KeptParts(customers, rows, whole.Change));
            else parts.Add(Group(name, customers, rows, metric, whole.Change));
        }
        var breakdown = new Breakdown("customers", "Customers", MethodOf(metric), parts);
        return parts.Count > 0 && breakdown.Sum == whole.Change ? breakdown : null;
    }

    static Contribution Group(string name, MetricAnswer customers, List<AnswerRow> rows, Metric metric, decimal whole)
    {
        Pair sum = rows.Aggregate(default(Pair), (all, row) => all + Pair.Of(customers, row, metric.Id));
        return new(name, sum.Before, sum.After, sum.Change, Breakdown.ShareOf(sum.Change, whole), name == Unknown ? new Member("customer", Metrics.Dimensions.Dimension.None) : null, MembersOf(name, customers, rows, metric));
    }

    /// <summary>Who only paid for postage has a row, but nothing to do with a return.</summary>
    static int? MembersOf(string name, MetricAnswer customers, List<AnswerRow> rows, Metric metric) =>
        name switch { Unknown => null, Only => rows.Count(r => Pair.Of(customers, r, metric.Id) != default), _ => rows.Count };

    static IEnumerable<Contribution> KeptParts(MetricAnswer customers, List<AnswerRow> rows, decimal whole)
    {
        decimal often = 0, value = 0, returns = 0;
        foreach (var row in rows)
        {
            Pair orders = Pair.Of<Orders>(customers, row), sales = Pair.Of<SalesBeforeReturns>(customers, row);
            returns -= Pair.Of<Returns>(customers, row).Change;
            // Without order numbers nobody can tell more orders from larger ones; it counts as larger ones.
            var (first, second) = orders is { Before: > 0, After: > 0 } ? Exact.TwoFactors(orders, sales) : (0, sales.Change);
            (often, value) = (often + first, value + second);
        }
        yield return Breakdown.Factor(KeptOrders, often, whole, rows.Count);
        yield return Breakdown.Factor(KeptValue, value, whole, rows.Count);
        if (returns != 0) yield return Breakdown.Factor(KeptReturns, returns, whole, rows.Count);
    }

    static string GroupOf(MetricAnswer customers, AnswerRow row, Metric metric)
    {
        if (row.Cells[0] is null) return Unknown;
        Pair present = metric is Customers ? Pair.Of<Customers>(customers, row) : Bought(customers, row);
        return present switch
        {
            { Before: > 0, After: > 0 } => Kept,
            { Before: > 0 } => Absent,
            { After: > 0 } => customers.Figure(row, "new_customers") > 0 ? New : Back,
            _ => Only,
        };
    }

    static Pair Bought(MetricAnswer customers, AnswerRow row)
    {
        Pair orders = Pair.Of<Orders>(customers, row), sales = Pair.Of<SalesBeforeReturns>(customers, row);
        return new(orders.Before > 0 || sales.Before != 0 ? 1 : 0, orders.After > 0 || sales.After != 0 ? 1 : 0);
    }

    static string MethodOf(Metric metric) => "New: the first order of all data lies in the period. Regained: ordered earlier, but not in the time compared with. Absent: ordered then, not now. Kept: ordered in both."
        + (metric is NetSales ? " Each kept customer's sales are orders x spend an order, split at the mid-point (Shapley's value for two factors)." : "");
}

using Tillsight.Metrics;
using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Queries;

namespace Tillsight.Insights.Changes;

/// <summary>Changes of totals cut by the factors of a formula.</summary>
static class Factors
{
    /// <summary>Net sales = gross sales - discounts - returns.</summary>
    public static Breakdown Ladder(MetricAnswer total)
    {
        Pair gross = Pair.Of<GrossSales>(total, total.Total), discounts = Pair.Of<Discounts>(total, total.Total), returns = Pair.Of<Returns>(total, total.Total);
        decimal whole = gross.Change - discounts.Change - returns.Change;
        Contribution Rung(string name, Pair pair, int sign) => new(name, sign * pair.Before, sign * pair.After, sign * pair.Change, Breakdown.ShareOf(sign * pair.Change, whole));
        return new("sales_ladder", "Gross sales, discounts, returns", "Net sales = gross sales - discounts - returns.",
            [Rung("Gross sales", gross, 1), Rung("Discounts", discounts, -1), Rung("Returns", returns, -1)]);
    }

    /// <summary>Net sales = orders x value of an order - returns.</summary>
    public static Breakdown? OrdersAndValue(MetricAnswer total)
    {
        Pair orders = Pair.Of<Orders>(total, total.Total), sales = Pair.Of<SalesBeforeReturns>(total, total.Total), returns = Pair.Of<Returns>(total, total.Total);
        if (orders is not { Before: > 0, After: > 0 }) return null;
        var (often, value) = Exact.TwoFactors(orders, sales);
        decimal whole = sales.Change - returns.Change;
        List<Contribution> parts = [Breakdown.Factor("Number of orders", often, whole), Breakdown.Factor("Value of an order", value, whole)];
        if (returns.Change != 0) parts.Add(Breakdown.Factor("Returns", -returns.Change, whole));
        return new("orders_and_value", "Orders and their value", "Sales before returns = orders x value of an order, split at the mid-point (Shapley's value for two factors).", parts);
    }

    /// <summary>Average order value = units in an order x price of a unit.</summary>
    public static Breakdown? UnitsAndPrice(MetricAnswer total, Pair aov)
    {
        Pair units = Pair.Of<UnitsPerTransaction>(total, total.Total);
        if (units is not { Before: > 0, After: > 0 }) return null;
        var (size, price) = Exact.TwoFactors(units, aov);
        return new("units_and_price", "Units in an order and their price", "Order value = units per transaction x average selling price, split at the mid-point (Shapley's value for two factors).",
            [Breakdown.Factor("Units in an order", size, aov.Change), Breakdown.Factor("Price of a unit", price, aov.Change)]);
    }

    /// <summary>A ratio's change by its two inputs: what the upper did at the mean of 1 / lower, and the rest.</summary>
    public static Breakdown? UpperAndLower(Metric ratio, MetricAnswer total, Pair value)
    {
        Metric upper = ratio.Inputs[0], lower = ratio.Inputs[1];
        Pair above = Pair.Of(total, total.Total, upper.Id), below = Pair.Of(total, total.Total, lower.Id);
        if (below.Before == 0 || below.After == 0) return null;
        decimal first = Exact.Quotient(above.Change / below.Before + above.Change / below.After, 2);
        Contribution Part(Metric metric, Pair pair, decimal change) => new(metric.Name, null, null, change, Breakdown.ShareOf(change, value.Change));
        return new("upper_and_lower", $"{upper.Name} and {lower.Name.ToLowerInvariant()}", $"{ratio.Name} = {upper.Name.ToLowerInvariant()} / {lower.Name.ToLowerInvariant()}, split at the mid-point (Shapley's value for two factors).",
            [Part(upper, above, first), Part(lower, below, value.Change - first)]);
    }
}

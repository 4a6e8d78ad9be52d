using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Queries;

namespace Tillsight.Insights.Changes;

/// <summary>
/// Net sales by price, volume and mix of products. With units q, sales s before returns and price p = s / q of each product i sold in both times
/// (0 then, 1 now), and the mean price P0 = S0 / Q0 over these products:
/// <list type="bullet">
/// <item>price = sum of (p1 - p0) q1;</item>
/// <item>volume = (Q1 - Q0) P0;</item>
/// <item>mix = sum of (p0 - P0)(q1 - q0).</item>
/// </list>
/// The price is what was paid, after discounts. Products sold in one of the times alone have no price to compare and stand apart, as do sales
/// without a product or quantity; what came back is the last part. The whole is the change of net sales.
/// </summary>
/// <remarks>The sales-variance analysis of management accounting: price variance at actual quantities, then quantity variance split into volume at
/// the budgeted mean price and mix (C. Horngren et al., Cost Accounting, 14th ed., chapter 14).</remarks>
static class PriceVolumeMix
{
    public const string Price = "Price", Volume = "Volume", Mix = "Mix", OnlyNow = "Products sold only now", OnlyBefore = "Products no longer sold",
        Without = "Sales without product or quantity", Returns = "Returns";

    const string Method = "Of products sold in both times: price is the change of what a unit sold for, after discounts, at today's units; volume is the change of all units "
        + "at the earlier mean price; mix is what the shift between dearer and cheaper products did. Sales-variance analysis (Horngren, Cost Accounting).";

    /// <summary>Ids of the metrics that it needs of each product.</summary>
    public static readonly string[] Metrics = ["sales_before_returns", "units", "returns"];

    /// <param name="products">An answer by product that holds <see cref="Metrics"/>, compared.</param>
    public static Breakdown Of(MetricAnswer products)
    {
        List<(Pair Sales, Pair Units)> both = [];
        decimal onlyNow = 0, onlyBefore = 0, without = 0, returns = 0;
        int arrived = 0, gone = 0;
        foreach (var row in products.Rows)
        {
            Pair sales = Pair.Of<SalesBeforeReturns>(products, row), units = Pair.Of<Units>(products, row);
            returns -= Pair.Of<Returns>(products, row).Change;
            if (row.Cells[0] is null) without += sales.Change;
            else if (units is { Before: > 0, After: > 0 }) both.Add((sales, units));
            else if (units is { Before: 0, After: > 0 } && sales.Before == 0) (onlyNow, arrived) = (onlyNow + sales.Change, arrived + 1);
            else if (units is { Before: > 0, After: 0 } && sales.After == 0) (onlyBefore, gone) = (onlyBefore + sales.Change, gone + 1);
            else without += sales.Change;
        }
        var (price, volume, mix) = Split(both);
        decimal whole = price + volume + mix + onlyNow + onlyBefore + without + returns;
        List<Contribution> parts =
        [
            Breakdown.Factor(Price, price, whole, both.Count), Breakdown.Factor(Volume, volume, whole, both.Count), Breakdown.Factor(Mix, mix, whole, both.Count),
            Breakdown.Factor(OnlyNow, onlyNow, whole, arrived), Breakdown.Factor(OnlyBefore, onlyBefore, whole, gone),
        ];
        if (without != 0) parts.Add(Breakdown.Factor(Without, without, whole));
        if (returns != 0) parts.Add(Breakdown.Factor(Returns, returns, whole));
        return new("price_volume_mix", "Price, volume and mix", Method, parts);
    }

    /// <summary>Mix is worked out from the same rounded quotients as price and volume, so that the three add up without a remainder.</summary>
    static (decimal Price, decimal Volume, decimal Mix) Split(List<(Pair Sales, Pair Units)> products)
    {
        if (products.Count == 0) return (0, 0, 0);
        decimal before = products.Sum(p => p.Sales.Before), after = products.Sum(p => p.Sales.After), units = products.Sum(p => p.Units.Before);
        decimal atOldPrices = products.Sum(p => Exact.Quotient(p.Sales.Before * p.Units.After, p.Units.Before));
        decimal volume = Exact.Quotient(before * products.Sum(p => p.Units.Change), units);
        return (after - atOldPrices, volume, atOldPrices - before - volume);
    }
}

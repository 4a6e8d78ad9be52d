using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>
/// Fills agg_order: order lines added up by order and by everything that metrics tell lines apart by, so that figures which do not ask for
/// products come out the same from far fewer rows.
/// </summary>
public static class OrderRollUp
{
    /// <summary>Columns that are the same for all lines of a row.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "batch_key", "kind", "reverses", "order_key", "order_date", "order_hour", "order_season", "customer_key", "store_key", "place_key", "promotion_key",
        "channel", "currency", "is_discounted", "is_first_order",
    ];

    /// <summary>Figures that are added up. A rating is added, too, apart where there is none.</summary>
    public static IReadOnlyList<string> Sums { get; } = ["quantity", "gross_amount", "discount_amount", "net_amount", "tax_amount", "cost_amount"];

    /// <param name="filled">Columns of fct_order_line that hold values, the others are null; null: any.</param>
    public static void Fill(IEngine engine, IReadOnlyCollection<string>? filled = null, CancellationToken cancellation = default)
    {
        bool Has(string column) => filled is null || filled.Contains(column);
        string[] keys = [.. Keys.Where(Has)], sums = [.. Sums.Where(Has)];
        var columns = keys.Append("line_count").Concat(sums).ToList();
        var values = keys.Append("count(*)").Concat(sums.Select(s => $"cast(sum({s}) as decimal(18, 4))")).ToList();
        var groups = keys.Append("sign(net_amount)").Append("sign(quantity)").ToList();
        if (Has("cost_amount")) groups.Add("cost_amount is null");
        if (Has("rating"))
        {
            columns.Add("rating");
            values.Add("cast(sum(rating) as decimal(18, 2))");
            groups.Add("rating is null");
        }
        engine.Execute("delete from agg_order", cancellation);
        engine.Execute($"insert into agg_order ({string.Join(", ", columns)}) select {string.Join(", ", values)} from fct_order_line group by {string.Join(", ", groups)}", cancellation);
    }

    /// <summary>The roll-up of some of the lines, with the columns of agg_order in their order.</summary>
    /// <param name="lines">A table or view of order lines.</param>
    public static string Of(string lines) => $"""
        select {string.Join(", ", Keys)}, count(*) as line_count, {string.Join(", ", Sums.Select(s => $"cast(sum({s}) as decimal(18, 4)) as {s}"))}, cast(sum(rating) as decimal(18, 2)) as rating
        from {lines}
        group by {string.Join(", ", Keys)}, sign(net_amount), sign(quantity), cost_amount is null, rating is null
        """;
}

using System.Text.RegularExpressions;
using Tillsight.Engines;
using Tillsight.Metrics.Dimensions;
using Tillsight.Warehouse;

namespace Tillsight.Metrics.Queries;

/// <summary>
/// Narrows a reader to the order lines that meet conditions, and to what it may know of customers. Every query that it runs afterwards, whoever wrote it, sees those lines alone: temporary views of its
/// own stand before the tables. A page's filters reach analyses that way, and so does the limit of a reader who may see some stores or categories only.
/// </summary>
public static partial class RowScope
{
    /// <summary>What tells nothing of lines, customers or products.</summary>
    static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "dim_date", "warehouse_batch", "warehouse_build", "warehouse_attribute", "fct_order_line", "agg_order" };

    /// <summary>A customer as the lines in sight show it: what was ordered elsewhere is nobody's business here.</summary>
    static string CustomerInSight(string stored) => $"""
        select c.* replace (o.first_order_date as first_order_date, o.last_order_date as last_order_date, coalesce(o.order_count, 0) as order_count)
        from {stored} c
        join (select customer_key, min(order_date) filter (kind = 'sale') as first_order_date, max(order_date) filter (kind = 'sale') as last_order_date,
                     count(distinct order_key) filter (kind = 'sale') as order_count
              from agg_order where customer_key is not null group by customer_key) o on o.customer_key = c.customer_key
        """;

    /// <param name="limits">What the reader may see at all: customers, products, stores and places without a line in sight disappear as well, and so does everything
    /// that tells of other lines (receipts, quarantine).</param>
    /// <param name="filters">What is looked at now: lines alone are narrowed, so that a customer stays the same customer.</param>
    /// <param name="mask">Hides who customers are; null: nothing is hidden.</param>
    /// <exception cref="UsageException">A dimension is unknown, or a value cannot be one of it.</exception>
    public static void Narrow(WarehouseReader reader, IReadOnlyList<MetricFilter> limits, IReadOnlyList<MetricFilter> filters, PersonalMask? mask = null)
    {
        mask?.Prepare(reader);
        if (limits.Count + filters.Count > 0) NarrowLines(reader, limits, filters, mask);
        else if (mask?.Of(reader, "fct_order_line") is { } lines && lines != reader.Stored("fct_order_line")) reader.Shadow("fct_order_line", $"select * from {lines}");
        if (limits.Count > 0) HideTheRest(reader, mask);
        else if (mask is not null) Mask(reader, mask);
    }

    static void NarrowLines(WarehouseReader reader, IReadOnlyList<MetricFilter> limits, IReadOnlyList<MetricFilter> filters, PersonalMask? mask)
    {
        var dimensions = new DimensionCatalogue(reader);
        List<(Dimensions.Dimension Dimension, MetricFilter Filter)> all = [.. limits.Concat(filters).Select(f => (dimensions.Get(f.Dimension), f))];
        var values = new QueryParameters(name => $"getvariable('{name}')");
        string where = string.Join("\n  and ", all.Select(x => LineFilters.Condition(x.Dimension, x.Filter, values)));
        foreach (var (name, value) in values.Values) reader.Keep(name, value);
        // The views stand under the names of tables: what the conditions look up has to be the tables themselves.
        where = LookedUp().Replace(where, m => $"{m.Groups[1].Value} {Readable(reader, m.Groups[2].Value, mask)}");
        reader.Shadow("fct_order_line", $"select l.* from {Readable(reader, "fct_order_line", mask)} l where {where}");
        bool isOfOrders = all.All(x => OrderRollUp.Keys.Contains(x.Dimension.LineColumn));
        reader.ShadowWithRows("agg_order", isOfOrders ? $"select l.* from {reader.Stored("agg_order")} l where {where}" : OrderRollUp.Of("fct_order_line"));
    }

    /// <summary>A table itself, masked: also what is looked for is compared with masked cells, or a filter by a name would tell whether it is there.</summary>
    static string Readable(WarehouseReader reader, string table, PersonalMask? mask) =>
        mask is not null && table is ("dim_customer" or "fct_order_line") ? mask.Of(reader, table) : reader.Stored(table);

    /// <summary>Customers as masked, and receipts without the rows that they show as they came.</summary>
    static void Mask(WarehouseReader reader, PersonalMask mask)
    {
        reader.Shadow("dim_customer", $"select * from {mask.Of(reader, "dim_customer")}");
        reader.Shadow("warehouse_rule", $"select * replace ('' as sample) from {reader.Stored("warehouse_rule")}");
    }

    static void HideTheRest(WarehouseReader reader, PersonalMask? mask)
    {
        var tables = reader.Query("select table_name, column_name from information_schema.columns where table_catalog = current_database() and table_schema = 'main'").As<TableColumn>()
            .GroupBy(c => c.TableName, c => c.ColumnName, StringComparer.Ordinal).Where(g => !Open.Contains(g.Key));
        foreach (var table in tables)
        {
            string stored = reader.Stored(table.Key);
            string? key = KeyOf(table.Key, [.. table]);
            reader.Shadow(table.Key, table.Key == "dim_customer" ? CustomerInSight(Readable(reader, table.Key, mask))
                : table.Key == "fct_reversal" ? $"select r.* from {stored} r join fct_order_line l on l.batch_key = r.batch_key and l.record_number = r.record_number"
                : key is null ? $"select * from {stored} where false"
                : $"select * from {stored} where {key} in (select {key} from {(key == "product_key" ? "fct_order_line" : "agg_order")} where {key} is not null)");
        }
    }

    /// <summary>The key of lines by which a table's rows are in sight or not; null: nothing of it is shown.</summary>
    static string? KeyOf(string table, IReadOnlyList<string> columns) => table switch
    {
        "excluded_line" or "quarantined_line" => null,
        _ => ((string[])["customer_key", "product_key", "store_key", "place_key", "promotion_key"]).FirstOrDefault(columns.Contains),
    };

    [GeneratedRegex(@"\b(from|join) (\w+)\b")]
    private static partial Regex LookedUp();

    sealed record TableColumn(string TableName, string ColumnName);
}

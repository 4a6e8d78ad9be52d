namespace Tillsight.Metrics;

/// <summary>Something known of a line that stands in another table: at most one row a line, so that joining it never counts a line twice.</summary>
/// <param name="Alias">The alias that measures use.</param>
/// <param name="Sql">The join to lines <c>l</c>.</param>
public sealed record LineJoin(string Alias, string Sql)
{
    /// <summary>Of a sale line: the units that were taken back later (taken_back).</summary>
    public static LineJoin TakenBack { get; } = new("tb", """
        left join (
            select v.sale_batch_key, v.sale_record_number, -sum(r.quantity) as taken_back
            from fct_reversal v
            join fct_order_line r on r.batch_key = v.batch_key and r.record_number = v.record_number
            group by v.sale_batch_key, v.sale_record_number
          ) tb on tb.sale_batch_key = l.batch_key and tb.sale_record_number = l.record_number
        """);

    /// <summary>Of a line that takes a sale back: its units, where that sale is known (paired).</summary>
    public static LineJoin Paired { get; } = new("pr", """
        left join (
            select v.batch_key, v.record_number, -min(r.quantity) as paired
            from fct_reversal v
            join fct_order_line r on r.batch_key = v.batch_key and r.record_number = v.record_number
            group by v.batch_key, v.record_number
          ) pr on pr.batch_key = l.batch_key and pr.record_number = l.record_number
        """);
}

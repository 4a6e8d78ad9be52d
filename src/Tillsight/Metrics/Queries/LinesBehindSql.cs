using System.Globalization;
using Tillsight.Engines;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>The way down from a figure to its order lines: the same filters and dates, and the lines that the metric takes.</summary>
sealed class LinesBehindSql
{
    readonly QueryParameters _parameters = new();
    readonly string _where;

    public LinesBehindSql(MetricQuery query, Metric? metric, DimensionCatalogue dimensions)
    {
        List<string> conditions = [.. query.Where.Select(f => LineFilters.Condition(dimensions.Get(f.Dimension), f, _parameters))];
        conditions.AddRange(LineFilters.Bounds(query.From, query.To, _parameters));
        if (metric is not null && metric.LineCondition != WhichLines.All) conditions.Add($"({metric.LineCondition})");
        _where = Where(conditions);
    }

    LinesBehindSql(long batchKey, long recordNumber) => _where = Where([$"l.batch_key = {_parameters.Add(batchKey)}", $"l.record_number = {_parameters.Add(recordNumber)}"]);

    public static LineBehind? One(IEngine engine, long batchKey, long recordNumber, CancellationToken cancellation) =>
        new LinesBehindSql(batchKey, recordNumber).Read(engine, 1, 0, cancellation) is [var line] ? line : null;

    static string Where(IReadOnlyList<string> conditions) => conditions.Count == 0 ? "" : "where " + string.Join("\n  and ", conditions);

    public IReadOnlyList<LineBehind> Read(IEngine engine, int limit, int offset, CancellationToken cancellation)
    {
        if (limit < 0 || offset < 0) throw new UsageException("Limit and offset count rows and cannot be negative.");
        return engine.Query(Text(limit, offset), _parameters.Values, cancellation).As<LineBehind>();
    }

    // Cut to the page before the names are joined: a figure may stand on millions of lines.
    string Text(int limit, int offset) => string.Create(CultureInfo.InvariantCulture, $"""
        select l.batch_key, b.file_name as source_file, b.table_name as source_sheet, l.record_number, l.line_number, l.kind, l.reverses,
               l.order_id, l.ordered_at, l.order_date, c.customer_id, p.product_id, p.product_name, s.store_id,
               l.quantity, l.unit_price, l.gross_amount, l.discount_amount, l.net_amount
        from (
          select * from fct_order_line l
          {_where}
          order by l.batch_key, l.record_number
          limit {limit} offset {offset}
        ) l
        left join (select batch_rank, file_name, table_name from warehouse_batch where status = 'current') b on b.batch_rank = l.batch_key
        left join dim_customer c on c.customer_key = l.customer_key
        left join dim_product p on p.product_key = l.product_key
        left join dim_store s on s.store_key = l.store_key
        order by l.batch_key, l.record_number
        """);
}

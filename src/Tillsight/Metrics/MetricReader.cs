using System.Globalization;
using Tillsight.Engines;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;

namespace Tillsight.Metrics;

/// <summary>Answers queries from one warehouse as it stands: make a new reader after each load.</summary>
public sealed class MetricReader(IEngine engine)
{
    readonly AnswerNotes _notes = new(engine);

    /// <summary>What figures can be grouped and filtered by here.</summary>
    public DimensionCatalogue Dimensions { get; } = new(engine);

    /// <summary>How far the data reaches; read once.</summary>
    public DataCoverage Coverage => field ??= DataCoverage.Read(engine);

    /// <exception cref="UsageException">An id is unknown, or the query contradicts itself.</exception>
    public MetricAnswer Answer(MetricQuery query, CancellationToken cancellation = default)
    {
        var plan = new QueryPlan(query, Dimensions, Coverage);
        var sql = new QuerySql(plan);
        var columns = engine.Query(sql.Text, sql.Parameters.Values, cancellation);
        if (columns.RowCount > QuerySql.MostCells)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(" by ", plan.Dimensions)} makes more than {QuerySql.MostCells:N0} rows. Group by less, or filter."));
        var table = new CellTable(plan, columns);
        CellRow[] cells = [.. table.Cells];
        foreach (var cell in cells) cell.Cells = AnswerCells.Of(plan, cell, isTotal: false);
        var total = new AnswerRow(AnswerCells.Of(plan, table.Total, isTotal: true), table.Total.Lines, plan.Dates.IsUnfinished);
        return new MetricAnswer(
            query, plan.Columns, Rows(plan, cells), total, cells.Length, plan.Dates.IsUnfinished, plan.Dates.Reference?.Label,
            Coverage, _notes.Of(plan, total), sql.Text, sql.Parameters.Values);
    }

    /// <summary>The order lines behind an answer, a cell of it or a metric.</summary>
    public IReadOnlyList<LineBehind> LinesBehind(MetricQuery query, string? metric = null, int limit = 1000, int offset = 0, CancellationToken cancellation = default) =>
        new LinesBehindSql(query, metric is null ? null : MetricCatalogue.Get(metric), Dimensions).Read(engine, limit, offset, cancellation);

    /// <summary>The order line that was read from a record; null where there is none in sight.</summary>
    public LineBehind? LineAt(long batchKey, long recordNumber, CancellationToken cancellation = default) => LinesBehindSql.One(engine, batchKey, recordNumber, cancellation);

    static IReadOnlyList<AnswerRow> Rows(QueryPlan plan, CellRow[] cells)
    {
        int time = plan.Dates.Finest is { } finest ? plan.Dimensions.TakeWhile(d => d != finest).Count() : -1;
        long end = Math.Min(cells.Length, plan.Query.Offset + (long)(plan.Query.Limit ?? int.MaxValue));
        return [.. plan.Sort.First((int)end, cells).Skip(plan.Query.Offset)
            .Select(c => new AnswerRow(c.Cells, c.Lines, time < 0 ? plan.Dates.IsUnfinished : plan.Dates.IsPartial(c.Keys[time])))];
    }
}

using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse;

/// <summary>A row in quarantine with its cells as they came.</summary>
/// <param name="Cells">Column and text, in the order of the file; null where the cell is absent.</param>
/// <param name="Text">The record as it stands in the file, where it could not be cut into cells.</param>
public sealed record QuarantinedCells(QuarantinedRow Row, IReadOnlyList<(string Column, string? Value)> Cells, string? Text);

/// <summary>How many rows a rule has put in quarantine for one reason, and their money.</summary>
public sealed record QuarantineReason(string RuleId, string Reason, long RowCount, decimal Amount);

/// <summary>The rows in quarantine, a page at a time, in the order of files and records.</summary>
public sealed class QuarantinePage(IEngine engine, Workspace workspace, CancellationToken cancellation)
{
    const string From = "from quarantined_line q join warehouse_batch b on b.batch_rank = q.batch_key";

    /// <summary>The most rows first.</summary>
    public IReadOnlyList<QuarantineReason> Reasons() => engine.Query("""
        select rule_id, reason, count(*) as row_count, cast(coalesce(sum(amount), 0) as decimal(38, 4)) as amount
        from quarantined_line group by rule_id, reason order by row_count desc, rule_id, reason limit 200
        """, cancellation: cancellation).As<QuarantineReason>();

    /// <param name="rule">Of this rule alone; null: of all.</param>
    /// <param name="reason">With this reason alone; null: with any.</param>
    public IReadOnlyList<QuarantinedCells> Rows(string? rule, string? reason, int offset, int limit) => Cells(engine.Query($"""
        select b.batch_id, b.file_name, q.record_number, q.line_number, q.rule_id, q.reason, q.amount {From}
        where ($rule is null or q.rule_id = $rule) and ($reason is null or q.reason = $reason)
        order by b.batch_rank, q.record_number limit $limit offset $offset
        """, Values(("rule", rule), ("reason", reason), ("limit", limit), ("offset", offset)), cancellation).As<QuarantinedRow>());

    /// <summary>One row; null where it is not in quarantine.</summary>
    public QuarantinedCells? Find(string batch, long record) => Cells(engine.Query($"""
        select b.batch_id, b.file_name, q.record_number, q.line_number, q.rule_id, q.reason, q.amount {From}
        where b.batch_id = $batch and q.record_number = $record
        """, Values(("batch", batch), ("record", record)), cancellation).As<QuarantinedRow>()) is [var row] ? row : null;

    List<QuarantinedCells> Cells(IReadOnlyList<QuarantinedRow> rows)
    {
        var found = new Dictionary<(string, long), QuarantinedCells>();
        foreach (var batch in rows.GroupBy(r => r.BatchId, StringComparer.Ordinal))
        {
            string file = QuarantineFiles.Place(workspace, batch.Key);
            var byRecord = batch.ToDictionary(r => r.RecordNumber);
            var table = engine.Query($"select * from read_parquet({Sql.Text(file)}) where _record in ({string.Join(", ", byRecord.Keys)})", cancellation: cancellation);
            var columns = table.Names.Where(n => n is not ("_rule" or "_reason" or "_record" or "_line" or "_error" or "_text")).ToList();
            for (int i = 0; i < table.RowCount; i++)
            {
                long record = table.Column<long?>("_record")[i]!.Value;
                found[(batch.Key, record)] = new(byRecord[record], [.. columns.Select(c => (c, table.Column<string?>(c)[i]))], table.Column<string?>("_text")[i]);
            }
        }
        return [.. rows.Select(r => found.GetValueOrDefault((r.BatchId, r.RecordNumber)) ?? new QuarantinedCells(r, [], null))];
    }

    static Dictionary<string, object?> Values(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values) named[name] = value;
        return named;
    }
}

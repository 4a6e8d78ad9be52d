using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>A row in quarantine, with the way to its file.</summary>
public sealed record QuarantinedRow(string BatchId, string FileName, long RecordNumber, long? LineNumber, string RuleId, string Reason, decimal? Amount)
{
    public static IReadOnlyList<QuarantinedRow> Read(IEngine engine, int limit) => engine.Query("""
        select b.batch_id, b.file_name, q.record_number, q.line_number, q.rule_id, q.reason, q.amount
        from quarantined_line q join warehouse_batch b on b.batch_rank = q.batch_key
        order by b.batch_rank, q.record_number limit $limit
        """, new Dictionary<string, object?> { ["limit"] = limit }).As<QuarantinedRow>();
}

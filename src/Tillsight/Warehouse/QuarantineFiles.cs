using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse;

/// <summary>Writes the rows in quarantine as they came, with rule and reason: a Parquet file a batch. Made anew after each build.</summary>
public static class QuarantineFiles
{
    public static void Write(IEngine engine, Workspace workspace, CancellationToken cancellation)
    {
        foreach (string old in Directory.EnumerateFiles(workspace.QuarantineFolder, "*.parquet")) File.Delete(old);
        var batches = engine.Query("select distinct b.batch_rank, b.batch_id, b.archive_file from quarantined_line q join warehouse_batch b on b.batch_rank = q.batch_key order by 1", cancellation: cancellation);
        for (int i = 0; i < batches.RowCount; i++)
        {
            string archive = Path.Combine(workspace.ArchiveFolder, batches.Column<string?>("archive_file")[i]!, "*.parquet");
            string file = Path.Combine(workspace.QuarantineFolder, batches.Column<string?>("batch_id")[i] + ".parquet");
            engine.Execute($"""
                copy (select q.rule_id as _rule, q.reason as _reason, r.*
                      from read_parquet({Sql.Text(archive)}) r join quarantined_line q on q.record_number = r._record
                      where q.batch_key = {batches.Column<long?>("batch_rank")[i]} order by r._record)
                to {Sql.Text(file)} (format parquet, compression zstd)
                """, cancellation);
        }
    }
}

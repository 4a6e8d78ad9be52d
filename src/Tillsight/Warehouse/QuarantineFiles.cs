using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse;

/// <summary>Writes the rows in quarantine as they came, with rule and reason: a Parquet file a batch. Made anew after each build.</summary>
public static class QuarantineFiles
{
    public static void Write(IEngine engine, Workspace workspace, CancellationToken cancellation)
    {
        var batches = Batches(engine, cancellation);
        var ids = batches.Column<string?>("batch_id");
        foreach (string old in Directory.EnumerateFiles(workspace.QuarantineFolder))
            if (!ids.Contains(Path.GetFileNameWithoutExtension(old)) || !old.EndsWith(".parquet", StringComparison.Ordinal)) File.Delete(old);
        for (int i = 0; i < batches.RowCount; i++)
        {
            string archive = Path.Combine(workspace.ArchiveFolder, batches.Column<string?>("archive_file")[i]!, "*.parquet");
            string file = Place(workspace, ids[i]!), half = file + ".new";
            engine.Execute($"""
                copy (select q.rule_id as _rule, q.reason as _reason, r.*
                      from read_parquet({Sql.Text(archive)}) r join quarantined_line q on q.record_number = r._record
                      where q.batch_key = {batches.Column<long?>("batch_rank")[i]} order by r._record)
                to {Sql.Text(half)} (format parquet, compression zstd)
                """, cancellation);
            File.Move(half, file, overwrite: true);
        }
    }

    /// <summary>False where the last build could not write them all (a full disk).</summary>
    public static bool AreCurrent(IEngine engine, Workspace workspace, CancellationToken cancellation)
    {
        var build = BuildStamp.Read(engine);
        return build is null || Batches(engine, cancellation).Column<string?>("batch_id").All(id => build.IsBefore(Place(workspace, id!)));
    }

    internal static string Place(Workspace workspace, string batch) => Path.Combine(workspace.QuarantineFolder, batch + ".parquet");

    static ColumnSet Batches(IEngine engine, CancellationToken cancellation) => engine.Query(
        "select distinct b.batch_rank, b.batch_id, b.archive_file from quarantined_line q join warehouse_batch b on b.batch_rank = q.batch_key order by 1", cancellation: cancellation);
}

using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Warehouse.Archive;

/// <summary>Batches that the warehouse was built from, and what becomes of them when new ones come.</summary>
public static class BatchCatalogue
{
    /// <summary>Every batch ever loaded; empty in a new warehouse.</summary>
    public static IReadOnlyList<Batch> Read(IEngine engine) => engine.ColumnsOf("warehouse_batch").Count == 0 ? []
        : engine.Query($"select {string.Join(", ", RowShape.ColumnsOf(typeof(Batch)))} from warehouse_batch order by batch_rank, batch_id").As<Batch>();

    /// <summary>
    /// The batches after a load: a batch of the same content is kept once; a new batch at the place of an old one supersedes it.
    /// </summary>
    public static IReadOnlyList<Batch> Merge(IReadOnlyList<Batch> before, IReadOnlyList<Batch> arrived)
    {
        var all = before.ToDictionary(b => b.BatchId, StringComparer.Ordinal);
        foreach (var batch in arrived)
        {
            foreach (var old in all.Values.Where(b => b.Status == Batch.Current && b.Place == batch.Place && b.BatchId != batch.BatchId).ToList())
                all[old.BatchId] = old with { Status = Batch.Superseded };
            all[batch.BatchId] = all.TryGetValue(batch.BatchId, out var known)
                ? known with { Status = Batch.Current, FilePath = batch.FilePath, FileName = batch.FileName, FileBytes = batch.FileBytes, FileModifiedAt = batch.FileModifiedAt }
                : batch;
        }
        return [.. all.Values];
    }

    /// <summary>The batches without one: it is undone, and what it had taken the place of is current again.</summary>
    public static IReadOnlyList<Batch> Without(IReadOnlyList<Batch> before, Batch undone)
    {
        var back = before.Where(b => b.Status == Batch.Superseded && b.Place == undone.Place && b.BatchId != undone.BatchId).MaxBy(b => b.LoadedAt);
        return [.. before.Select(b => b.BatchId == undone.BatchId ? b with { Status = Batch.Undone } : b.BatchId == back?.BatchId ? b with { Status = Batch.Current } : b)];
    }

    /// <summary>
    /// Ranks current batches: order lines by their first date, then by content, so that the order of loading leaves no trace; superseded
    /// ones come last. The name of a source table has no say: it is that of the files that came first.
    /// </summary>
    public static IReadOnlyList<Batch> Rank(IEnumerable<Batch> batches) =>
        [.. batches.OrderBy(b => b.Status == Batch.Current ? 0 : 1).ThenBy(b => b.SourceRole == "lines" ? 0 : 1)
            .ThenBy(b => b.FirstDate ?? DateOnly.MaxValue).ThenBy(b => b.BatchId, StringComparer.Ordinal)
            .Select((b, rank) => b with { BatchRank = rank })];

    /// <summary>Statements that put batches into a temporary table stg_batch.</summary>
    public static void Stage(IEngine engine, IEnumerable<Batch> batches)
    {
        engine.Execute("create or replace temp table stg_batch (batch_id varchar, batch_rank integer, source_table varchar, source_role varchar, file_name varchar, "
            + "file_path varchar, table_name varchar, content_sha256 varchar, content_bytes bigint, file_bytes bigint, file_modified_at timestamp, record_count bigint, "
            + "bad_record_count bigint, first_date date, last_date date, archive_file varchar, format varchar, loaded_at timestamp, status varchar)");
        foreach (var b in batches)
            engine.Execute($"insert into stg_batch values ({Row(b)})");
    }

    static string Row(Batch b) => string.Join(", ",
        Sql.Text(b.BatchId), Number(b.BatchRank), Sql.Text(b.SourceTable), Sql.Text(b.SourceRole), Sql.Text(b.FileName), Sql.Text(b.FilePath),
        b.TableName is null ? "null" : Sql.Text(b.TableName), Sql.Text(b.ContentSha256), Number(b.ContentBytes), Number(b.FileBytes), Moment(b.FileModifiedAt),
        Number(b.RecordCount), Number(b.BadRecordCount), Day(b.FirstDate), Day(b.LastDate), Sql.Text(b.ArchiveFile), Sql.Text(b.Format), Moment(b.LoadedAt), Sql.Text(b.Status));

    static string Number(long? value) => value is { } n ? n.ToString(CultureInfo.InvariantCulture) : "null";

    static string Day(DateOnly? value) => value is { } d ? $"date '{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'" : "null";

    static string Moment(DateTime? value) => value is { } d ? $"timestamp '{d.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'" : "null";
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tillsight.Engines;
using Tillsight.Sources;

namespace Tillsight.Warehouse.Archive;

/// <summary>
/// Archives tables as they come: every cell as text, with record and line number, in Parquet parts. Memory stays bounded: each worker
/// collects the rows of one part and writes it out.
/// </summary>
/// <param name="folder">The workspace's archive folder.</param>
public sealed class BatchWriter(DuckDbEngine staging, string folder, int workers)
{
    /// <summary>Reads a table to its end into the archive. A batch that is there already is not written twice.</summary>
    /// <exception cref="BadInputException">The file cannot be read to its end; nothing stays behind.</exception>
    public Batch Write(SourceFile file, TabularTable table, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        string half = Path.Combine(folder, ".new-" + Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(half);
        try
        {
            var sinks = new List<PartWriter>();
            ReadOutcome outcome;
            try
            {
                outcome = table.ReadParallel(workers, worker =>
                {
                    var sink = new PartWriter(staging, half, worker, table.ColumnNames, cancellation);
                    lock (sinks) sinks.Add(sink);
                    return sink;
                }, progress, cancellation);
                Parallel.ForEach(sinks, sink => sink.Finish());
            }
            finally
            {
                foreach (var sink in sinks) sink.Dispose();
            }
            return Keep(half, file, table, outcome);
        }
        catch
        {
            Directory.Delete(half, recursive: true);
            throw;
        }
    }

    Batch Keep(string half, SourceFile file, TabularTable table, ReadOutcome outcome)
    {
        byte[] identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{outcome.ContentHash}\n{table.Name}\n{string.Join('\t', table.ColumnNames)}"));
        string id = Convert.ToHexStringLower(identity)[..16];
        string kept = Path.Combine(folder, id);
        if (Directory.Exists(kept)) Directory.Delete(half, recursive: true);
        else Directory.Move(half, kept);
        var stored = file.Path == SourceFile.StandardInput ? null : new FileInfo(file.Path);
        return new Batch(id, 0, "", "", file.Name, file.Path, table.Name, outcome.ContentHash, outcome.Bytes, stored?.Length, stored?.LastWriteTimeUtc,
            outcome.Records, outcome.BadRecords, null, null, id, string.Join(" ", table.Format.Notes.Concat(outcome.Notes)), DateTime.UtcNow, Batch.Current) { Remarks = outcome.Notes };
    }
}

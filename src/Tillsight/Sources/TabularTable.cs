using System.Text;

namespace Tillsight.Sources;

/// <summary>One table of a file: how it was understood, and its records.</summary>
public abstract class TabularTable
{
    /// <summary>The file's name as shown to people.</summary>
    public abstract string File { get; }

    /// <summary>The table's name within the file (a sheet); null where the file is the table.</summary>
    public abstract string? Name { get; }

    public abstract TableFormat Format { get; }

    /// <summary>Unique, non-empty column names in order.</summary>
    public abstract IReadOnlyList<string> ColumnNames { get; }

    /// <summary>
    /// The first records as text, for a look at the table; reading later still starts at the first. Null where a cell is absent. Of a stream
    /// only as many as its first megabyte holds.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string?>> Sample(int records)
    {
        var rows = new List<IReadOnlyList<string?>>();
        using var reader = new RecordReader(OpenFeed(1, isLook: true), null, null);
        var batch = new RecordBatch();
        while (rows.Count < records && reader.Read(batch))
            for (int row = 0; row < batch.RowCount && rows.Count < records; row++)
                rows.Add([.. Enumerable.Range(0, batch.ColumnCount).Select(c => batch.IsNull(c, row) ? null : Encoding.UTF8.GetString(batch.Utf8(c, row)))]);
        return rows;
    }

    /// <summary>Pulls batches on the caller's thread.</summary>
    /// <param name="reject">Takes records that do not fit.</param>
    public RecordReader OpenReader(Action<BadRecord>? reject = null, IProgress<ReadProgress>? progress = null) =>
        new(OpenFeed(1, isLook: false), reject, progress);

    /// <summary>
    /// Reads the whole table with several workers, each delivering batches to its own sink on its own thread while one more thread reads ahead.
    /// Batches reach the sinks in no particular order; every record carries its number and line.
    /// </summary>
    /// <param name="workers">Number of sinks, at least 1.</param>
    /// <param name="sinks">Makes the sink of worker 0, 1, ...; called on the worker's thread.</param>
    /// <param name="progress">Told after every block, on the reading thread.</param>
    /// <exception cref="BadInputException">The content cannot be read further; the sinks have had part of it.</exception>
    public ReadOutcome ReadParallel(
        int workers, Func<int, IRecordSink> sinks, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        using var feed = OpenFeed(workers, isLook: false);
        return new ParallelRead(feed, workers, progress, cancellation).Run(sinks);
    }

    /// <param name="isLook">True for a look at the first records, which leaves a stream to be read later.</param>
    internal abstract RecordFeed OpenFeed(int workers, bool isLook);
}

namespace Tillsight.Sources;

/// <summary>Reads a table's content front to back on one thread and hands out chunks that other threads turn into batches.</summary>
abstract class RecordFeed : IDisposable
{
    /// <summary>The next stretch of records, or null at the end. Called by one thread only.</summary>
    public abstract RecordChunk? Next();

    public abstract ReadProgress Progress { get; }

    /// <summary>Called once after the last chunk: what was found beside what the chunks counted.</summary>
    public abstract ReadOutcome Complete(ReadTally tally);

    public abstract void Dispose();
}

/// <summary>A stretch of whole records, parsed by whoever holds it.</summary>
abstract class RecordChunk
{
    public ReadTally Tally { get; } = new();

    /// <summary>Fills the batch with the chunk's next records; false, and an empty batch, when none are left.</summary>
    public abstract bool Fill(RecordBatch batch, Action<BadRecord> reject);

    /// <summary>Gives the chunk's memory back. It must not be used afterwards.</summary>
    public abstract void Release();
}

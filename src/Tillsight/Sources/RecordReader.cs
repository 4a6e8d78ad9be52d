namespace Tillsight.Sources;

/// <summary>Pulls a table's records batch by batch, on the caller's thread.</summary>
public sealed class RecordReader : IDisposable
{
    readonly RecordFeed _feed;
    readonly Action<BadRecord> _reject;
    readonly IProgress<ReadProgress>? _progress;
    readonly ReadTally _tally = new();
    RecordChunk? _chunk;

    internal RecordReader(RecordFeed feed, Action<BadRecord>? reject, IProgress<ReadProgress>? progress)
    {
        _feed = feed;
        _reject = reject ?? (_ => { });
        _progress = progress;
    }

    /// <summary>What was found; null until the end was reached.</summary>
    public ReadOutcome? Outcome { get; private set; }

    /// <summary>Refills the batch with the next records; false at the end.</summary>
    /// <exception cref="BadInputException">The content cannot be read further.</exception>
    public bool Read(RecordBatch batch)
    {
        while (Outcome is null)
        {
            if (_chunk is not null && _chunk.Fill(batch, _reject)) return true;
            ReleaseChunk();
            _chunk = _feed.Next();
            _progress?.Report(_feed.Progress);
            if (_chunk is null) Outcome = _feed.Complete(_tally);
        }
        return false;
    }

    public void Dispose()
    {
        ReleaseChunk();
        _feed.Dispose();
    }

    void ReleaseChunk()
    {
        if (_chunk is null) return;
        _tally.Add(_chunk.Tally);
        _chunk.Release();
        _chunk = null;
    }
}

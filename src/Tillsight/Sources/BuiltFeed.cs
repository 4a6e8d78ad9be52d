using System.Collections.Concurrent;

namespace Tillsight.Sources;

/// <summary>A feed whose reading thread fills the batches itself.</summary>
abstract class BuiltFeed(int columns) : RecordFeed
{
    readonly ConcurrentBag<BuiltChunk> _free = [];

    protected int Columns => columns;

    public override RecordChunk? Next()
    {
        if (!_free.TryTake(out var chunk)) chunk = new BuiltChunk(_free.Add);
        chunk.Reset(columns);
        while (!chunk.IsFull && ReadRecord(chunk)) { }
        if (!chunk.IsEmpty) return chunk;
        chunk.Release();
        return null;
    }

    /// <summary>Adds one record, good or bad, to the chunk; false at the end.</summary>
    protected abstract bool ReadRecord(BuiltChunk chunk);
}

using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Tillsight.Sources;

/// <summary>One thread reads ahead, several parse and deliver; the first failure of any stops all.</summary>
sealed class ParallelRead(RecordFeed feed, int workers, IProgress<ReadProgress>? progress, CancellationToken cancellation)
{
    readonly ReadTally _total = new();
    readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    Exception? _failure;

    public ReadOutcome Run(Func<int, IRecordSink> sinks)
    {
        using var chunks = new BlockingCollection<RecordChunk>(workers);
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(i => Start(i, () => Deliver(chunks, sinks(i))))];
        Guard(() => ReadAhead(chunks));
        foreach (var thread in threads) thread.Join();
        _stop.Dispose();
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        cancellation.ThrowIfCancellationRequested();
        return feed.Complete(_total);
    }

    void ReadAhead(BlockingCollection<RecordChunk> chunks)
    {
        try
        {
            while (!_stop.IsCancellationRequested && feed.Next() is { } chunk)
            {
                chunks.Add(chunk, _stop.Token);
                progress?.Report(feed.Progress);
            }
        }
        finally
        {
            chunks.CompleteAdding();
        }
    }

    void Deliver(BlockingCollection<RecordChunk> chunks, IRecordSink sink)
    {
        var batch = new RecordBatch();
        foreach (var chunk in chunks.GetConsumingEnumerable(_stop.Token))
        {
            while (chunk.Fill(batch, sink.Reject)) sink.Write(batch);
            lock (_total) _total.Add(chunk.Tally);
            chunk.Release();
        }
    }

    Thread Start(int worker, Action work)
    {
        var thread = new Thread(() => Guard(work)) { Name = $"Reader {worker + 1}", IsBackground = true };
        thread.Start();
        return thread;
    }

    void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Another thread failed or the caller cancelled; Run throws what really happened.
        }
#pragma warning disable CA1031 // Whatever a sink throws is carried to the caller's thread.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
            _stop.Cancel();
        }
    }
}

using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>Ties a cancellation token to <c>duckdb_interrupt</c> while a statement runs.</summary>
sealed class Interruption : IDisposable
{
    // An interrupt that arrives before the statement has really begun is forgotten by DuckDB, so it is repeated.
    const int RepeatAfterMilliseconds = 20;

    readonly ConnectionHandle _connection;
    readonly CancellationTokenRegistration _registration;
    readonly Lock _gate = new();
    Timer? _timer;
    bool _finished;

    Interruption(ConnectionHandle connection, CancellationToken ct)
    {
        _connection = connection;
        _registration = ct.UnsafeRegister(static state => ((Interruption)state!).Begin(), this);
    }

    /// <summary>Runs a statement into a new result; on failure the result is destroyed before throwing.</summary>
    public static ResultHandle Run(ConnectionHandle connection, string sql, Func<ResultHandle, DuckDbState> statement, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var result = new ResultHandle();
        try
        {
            DuckDbState state;
            using (ct.CanBeCanceled ? new Interruption(connection, ct) : null)
                state = statement(result);
            if (state == DuckDbState.Success) return result;
            var error = DuckDbErrors.From(result, sql);
            if (error.Kind == DuckDbErrorKind.Interrupted && ct.IsCancellationRequested)
                throw new OperationCanceledException("The query was cancelled.", error, ct);
            throw error;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        lock (_gate)
        {
            _finished = true;
            _timer?.Dispose();
        }
    }

    void Begin()
    {
        lock (_gate)
            if (!_finished) _timer = new Timer(static state => ((Interruption)state!).Interrupt(), this, 0, RepeatAfterMilliseconds);
    }

    void Interrupt()
    {
        lock (_gate)
            if (!_finished) duckdb_interrupt(_connection);
    }
}

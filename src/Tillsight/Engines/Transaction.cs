using Tillsight.DuckDb;

namespace Tillsight.Engines;

/// <summary>Several statements that take effect together or not at all.</summary>
static class Transaction
{
    public static void Run(IEngine engine, Action work, CancellationToken cancellation)
    {
        engine.Execute("begin transaction", cancellation);
        try
        {
            work();
            engine.Execute("commit", cancellation);
        }
        catch
        {
            Rollback(engine);
            throw;
        }
    }

    static void Rollback(IEngine engine)
    {
        try
        {
            engine.Execute("rollback", CancellationToken.None);
        }
        catch (DuckDbException e) when (e.Kind is DuckDbErrorKind.Transaction or DuckDbErrorKind.Internal)
        {
            // What failed (a commit on a full disk) has ended the transaction itself; that failure is the one to tell.
        }
    }
}

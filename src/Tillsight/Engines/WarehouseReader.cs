using Tillsight.DuckDb;

namespace Tillsight.Engines;

/// <summary>One reader's handle to a warehouse: a read-only transaction, so that all figures of a page come from one state of the data while
/// others read beside it. For one thread at a time.</summary>
public sealed class WarehouseReader : IEngine
{
    readonly DuckDbEngine _engine;
    readonly DuckDbConnection _connection;

    internal WarehouseReader(DuckDbEngine engine, DuckDbConnection connection)
    {
        _engine = engine;
        _connection = connection;
        try
        {
            connection.Execute("begin transaction read only");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public string Name => _engine.Name;

    /// <exception cref="InvalidOperationException">Always: a reader changes nothing.</exception>
    public long Execute(string sql, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("A reader of the warehouse changes nothing; statements are for its owner.");

    public ColumnSet Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default) =>
        _engine.QueryOn(_connection, sql, parameters, cancellation);

    public IReadOnlyList<string> ColumnsOf(string table) => Query(DuckDbEngine.ColumnsSql, DuckDbEngine.ColumnsOfTable(table)).Column<string?>("column_name")!;

    /// <summary>Closing the connection ends the transaction.</summary>
    public void Dispose() => _connection.Dispose();
}

using Tillsight.DuckDb;

namespace Tillsight.Engines;

/// <summary>One reader's handle to a warehouse: a read-only transaction, so that all figures of a page come from one state of the data while
/// others read beside it. For one thread at a time.</summary>
public sealed class WarehouseReader : IEngine
{
    readonly DuckDbEngine _engine;
    readonly DuckDbConnection _connection;
    readonly string _catalog;

    internal WarehouseReader(DuckDbEngine engine, DuckDbConnection connection)
    {
        _engine = engine;
        _connection = connection;
        try
        {
            connection.Execute("begin transaction read only");
            _catalog = Sql.Name(Query("select current_database() as name").Column<string>("name")[0]);
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

    /// <summary>Runs one statement as it stands, without macros or parameters: text that a person wrote. It is the caller's to look through first.</summary>
    /// <exception cref="DuckDbException">The engine refuses it.</exception>
    public ColumnSet Ask(string sql, CancellationToken cancellation)
    {
        using var statement = _connection.Prepare(sql);
        using var result = statement.Query(cancellation);
        return DuckDbColumns.Read(result);
    }

    /// <summary>A table of the warehouse itself, whatever this reader sees under its name.</summary>
    internal string Stored(string table) => $"{_catalog}.main.{Sql.Name(table)}";

    /// <summary>From now on this reader, and it alone, sees a select under the name of a table. The select names tables by <see cref="Stored"/>.</summary>
    internal void Shadow(string table, string select) => Run($"create or replace temp view {Sql.Name(table)} as {select}");

    /// <summary>Like <see cref="Shadow"/>, worked out once: for what is read often and is small.</summary>
    internal void ShadowWithRows(string table, string select) => Run($"create or replace temp table {Sql.Name(table)} as {select}");

    /// <summary>Keeps a value for the selects of <see cref="Shadow"/>, where it is written as <c>getvariable('name')</c>.</summary>
    internal void Keep(string name, object? value) => Query($"set variable {Sql.Name(name)} = $value", new Dictionary<string, object?> { ["value"] = value });

    void Run(string sql) => Query(sql);

    public IReadOnlyList<string> ColumnsOf(string table) => Query(DuckDbEngine.ColumnsSql, DuckDbEngine.ColumnsOfTable(table)).Column<string?>("column_name")!;

    /// <summary>Closing the connection ends the transaction.</summary>
    public void Dispose() => _connection.Dispose();
}

namespace Tillsight.Engines;

/// <summary>A warehouse that answers SQL. SQL text is in Tillsight's portable core; the engine expands the macros (see <see cref="SqlMacros"/>).</summary>
public interface IEngine : IDisposable
{
    /// <summary>The engine's name as used in file names: duckdb, postgresql, clickhouse.</summary>
    string Name { get; }

    /// <summary>Runs one or several statements; returns the rows changed by the last.</summary>
    long Execute(string sql, CancellationToken cancellation = default);

    /// <summary>Runs a query and returns its rows column by column.</summary>
    /// <param name="sql">Portable SQL; parameters are written <c>$name</c>.</param>
    /// <param name="parameters">Values by name: null, bool, int, long, decimal, double, string, DateOnly, DateTime or a list of strings.</param>
    ColumnSet Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default);

    /// <summary>Names of the columns of a table, empty where there is no such table.</summary>
    IReadOnlyList<string> ColumnsOf(string table);
}

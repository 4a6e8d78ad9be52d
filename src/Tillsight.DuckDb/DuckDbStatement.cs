using System.Globalization;
using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// A prepared statement. Parameters count from 1, keep their values from one run to the next, and are copied when bound.
/// </summary>
public sealed unsafe partial class DuckDbStatement : IDisposable
{
    readonly DuckDbConnection _connection;
    readonly StatementHandle _handle;

    internal DuckDbStatement(DuckDbConnection connection, StatementHandle handle, string sql)
    {
        _connection = connection;
        _handle = handle;
        Sql = sql;
        ParameterCount = (int)duckdb_nparams(handle);
    }

    public string Sql { get; }

    public int ParameterCount { get; }

    /// <summary>The name of parameter 1, 2 ...; where it has none, its number.</summary>
    public string ParameterName(int index) => duckdb_parameter_name(Handle, Checked(index))!;

    /// <summary>The number of a parameter by name, without the dollar sign.</summary>
    /// <exception cref="ArgumentException">The statement has none of that name.</exception>
    public int ParameterIndex(string name) => duckdb_bind_parameter_index(Handle, out ulong index, name) == DuckDbState.Success
        ? (int)index
        : throw new ArgumentException($"The statement has no parameter ${name}; it has {Names()}.{Environment.NewLine}SQL: {Sql}", nameof(name));

    /// <summary>Runs the statement.</summary>
    /// <returns>Rows inserted, updated or deleted.</returns>
    /// <exception cref="DuckDbException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while it ran.</exception>
    public long Execute(CancellationToken ct = default)
    {
        using var result = Run(ct);
        return (long)duckdb_rows_changed(result);
    }

    /// <summary>Runs the statement and gives its rows, chunk by chunk.</summary>
    public DuckDbResult Query(CancellationToken ct = default) => new(Run(ct));

    public void ClearBindings() => Check(duckdb_clear_bindings(Handle), "clearing the parameters");

    public void Dispose() => _handle.Dispose();

    StatementHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle;
        }
    }

    ResultHandle Run(CancellationToken ct)
    {
        var statement = Handle;
        return Interruption.Run(_connection.Open(), Sql, result => duckdb_execute_prepared(statement, result), ct);
    }

    ulong Checked(int index) => index >= 1 && index <= ParameterCount
        ? (ulong)index
        : throw new ArgumentOutOfRangeException(nameof(index), index,
            $"Parameters are numbered from 1, and the statement has {ParameterCount}.{Environment.NewLine}SQL: {Sql}");

    void Check(DuckDbState state, string doing)
    {
        if (state != DuckDbState.Success)
            throw new DuckDbException(DuckDbErrorKind.Binding, DuckDbNativeError.ParameterNotAllowed,
                $"DuckDB refused {doing}: {duckdb_prepare_error(_handle) ?? "no reason given."}", Sql);
    }

    string Names() => ParameterCount == 0
        ? "none"
        : string.Join(", ", Enumerable.Range(1, ParameterCount).Select(i => string.Create(CultureInfo.InvariantCulture, $"${ParameterName(i)}")));
}

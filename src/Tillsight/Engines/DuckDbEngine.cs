using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tillsight.DuckDb;

namespace Tillsight.Engines;

/// <summary>The embedded engine: DuckDB in this process, one connection. Not for use by two threads at once.</summary>
public sealed class DuckDbEngine : IEngine
{
    readonly DuckDbDatabase _database;
    readonly bool _isFirst;

    DuckDbEngine(DuckDbDatabase database, bool isFirst = true)
    {
        _database = database;
        _isFirst = isFirst;
        Connection = database.Connect();
    }

    public string Name => "duckdb";

    /// <summary>The connection, for appenders and bulk reads of the load.</summary>
    public DuckDbConnection Connection { get; }

    /// <summary>A warehouse of one workspace: it can read and write files below that folder and nowhere else, and nothing can change that.</summary>
    /// <param name="folder">The workspace's folder.</param>
    /// <param name="memoryLimit">As DuckDB writes it ("1500MB"); null: DuckDB's default.</param>
    /// <exception cref="BadInputException">The file is damaged, or no warehouse.</exception>
    public static DuckDbEngine OpenWarehouse(string file, string folder, string spill, string? memoryLimit = null) => Guard(file, () =>
    {
        try
        {
            return new DuckDbEngine(DuckDbDatabase.Open(file, new DuckDbOptions
            {
                MemoryLimit = memoryLimit, TempDirectory = spill, PreserveInsertionOrder = false,
                AllowedDirectories = [folder], EnableExternalAccess = false, LockConfiguration = true,
                // Texts are kept as dictionaries of compressed strings: half the time to write. DuckDB 1.3 and later read such files.
                Others = ImmutableDictionary<string, string>.Empty.Add("storage_compatibility_version", "v1.3.0"),
            }));
        }
        catch (DuckDbException e) when (e.Kind is DuckDbErrorKind.Io or DuckDbErrorKind.Internal or DuckDbErrorKind.Other && StorageFailure.Words(e) is null)
        {
            throw Damaged(file, e);
        }
    });

    /// <summary>An engine in memory, for reading files and for tests.</summary>
    public static DuckDbEngine InMemory(string? spill = null, string? memoryLimit = null) =>
        new(DuckDbDatabase.Open(":memory:", new DuckDbOptions { TempDirectory = spill, MemoryLimit = memoryLimit }));

    /// <summary>Another engine over the same database, for a second thread; dispose of it before the first. Temporary tables are not shared.</summary>
    public DuckDbEngine Another() => new(_database, isFirst: false);

    /// <summary>Another connection to the same database, for a second thread.</summary>
    public DuckDbConnection Connect() => _database.Connect();

    public long Execute(string sql, CancellationToken cancellation = default) =>
        Guard(_database.Path, () => Connection.Execute(SqlMacros.DuckDb.Expand(sql), cancellation));

    /// <summary>The warehouse as it stands now, for one reader: a connection of its own that cannot write and sees no later change.</summary>
    public WarehouseReader Read() => new(this, _database.Connect());

    public ColumnSet Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default) =>
        QueryOn(Connection, sql, parameters, cancellation);

    internal ColumnSet QueryOn(DuckDbConnection connection, string sql, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
    {
        string expanded = Lists(SqlMacros.DuckDb.Expand(sql), parameters);
        return Guard(_database.Path, () =>
        {
            using var statement = connection.Prepare(expanded);
            for (int i = 1; i <= statement.ParameterCount; i++)
            {
                string name = statement.ParameterName(i);
                if (parameters is null || !parameters.TryGetValue(name, out object? value))
                    throw new InvalidOperationException($"The query needs the parameter ${name}, which was not given.");
                statement.BindValue(i, value);
            }
            using var result = statement.Query(cancellation);
            return DuckDbColumns.Read(result);
        });
    }

    // A narrowed reader has temporary views of the same names.
    internal const string ColumnsSql = "select column_name from information_schema.columns where table_name = $table and table_catalog = current_database() order by ordinal_position";

    internal static Dictionary<string, object?> ColumnsOfTable(string table) => new(StringComparer.Ordinal) { ["table"] = table };

    public IReadOnlyList<string> ColumnsOf(string table) => Query(ColumnsSql, ColumnsOfTable(table)).Column<string?>("column_name")!;

    public void Dispose()
    {
        Connection.Dispose();
        if (_isFirst) _database.Dispose();
    }

    /// <summary>Writes list parameters as quoted constants: the C API binds single values only.</summary>
    static string Lists(string sql, IReadOnlyDictionary<string, object?>? parameters)
    {
        foreach (var (name, value) in parameters ?? new Dictionary<string, object?>())
            if (value is IEnumerable<string> list)
                sql = Regex.Replace(sql, $@"\${Regex.Escape(name)}\b", _ => $"[{Sql.Texts(list)}]", RegexOptions.CultureInvariant);
        return sql;
    }

    /// <summary>The library's reason in one line, without the file's name that the message begins with anyway.</summary>
    static string Reason(DuckDbException failure)
    {
        string line = failure.NativeMessage.Split('\n')[0];
        int from = line.IndexOf("Error: ", StringComparison.Ordinal);
        return from < 0 ? line : line[(from + "Error: ".Length)..];
    }

    static BadInputException Damaged(string file, DuckDbException failure) => new(
        $"This is no warehouse that can be read: the file is damaged or was made by another program ({Reason(failure)}). It was left as it is. "
        + $"Put a backup in its place, or move the folder {Path.GetDirectoryName(file)} away and load the exports again.", file, failure);

    /// <summary>Says in the product's words that a file is held by another program, or broken.</summary>
    static T Guard<T>(string file, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (DuckDbException e) when (e.Kind == DuckDbErrorKind.FileInUse)
        {
            throw new HomeInUseException($"{file} is open in another program. Close it and run again.");
        }
        catch (DuckDbException e) when (e.Kind == DuckDbErrorKind.Io && e.NativeMessage.Contains(file, StringComparison.Ordinal) && StorageFailure.Words(e) is null)
        {
            throw Damaged(file, e);
        }
    }
}

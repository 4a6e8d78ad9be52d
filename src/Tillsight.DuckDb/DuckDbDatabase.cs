using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// A database file, or one in memory, opened by this process. A file opened twice in one process is one instance:
/// a second, separate instance of the same file would lose committed data. The instance ends, and its file is
/// released, when the last database and the last connection on it are disposed.
/// </summary>
public sealed class DuckDbDatabase : IDisposable
{
    static readonly Lock Gate = new();
    static readonly Lazy<InstanceCacheHandle> Instances = new(duckdb_create_instance_cache);

    readonly DatabaseHandle _handle;
    readonly bool _tracksProgress;

    DuckDbDatabase(DatabaseHandle handle, string path, bool tracksProgress) =>
        (_handle, Path, _tracksProgress) = (handle, path, tracksProgress);

    /// <summary>The path as given; empty for a database in memory.</summary>
    public string Path { get; }

    /// <summary>Opens or creates a database.</summary>
    /// <param name="path">A file; "" or ":memory:" for a new database in memory, never shared.</param>
    /// <exception cref="DuckDbException">
    /// <see cref="DuckDbErrorKind.FileInUse"/> where another process holds the file; <see cref="DuckDbErrorKind.Configuration"/>
    /// where this process has it open with other options; <see cref="DuckDbErrorKind.Io"/> where it is no DuckDB file.
    /// </exception>
    public static DuckDbDatabase Open(string path, DuckDbOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        _ = DuckDbLibrary.Version;
        options ??= DuckDbOptions.Default;
        if (path is ":memory:") path = "";
        var database = new DuckDbDatabase(OpenHandle(path, options), path, options.TrackProgress);
        try
        {
            // One at a time: the second opener of a file must not get a connection before the first has shut it in.
            lock (Gate)
            {
                using var connection = database.ConnectPlainly();
                Enclosure.Apply(connection, options, path);
            }
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A new connection: one transaction at a time, to be used by one thread at a time.</summary>
    public DuckDbConnection Connect()
    {
        var connection = ConnectPlainly();
        try
        {
            if (_tracksProgress) connection.Execute(DuckDbProgress.TrackSql);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _handle.Dispose();

    DuckDbConnection ConnectPlainly()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (duckdb_connect(_handle, out var connection) == DuckDbState.Success) return new DuckDbConnection(connection);
        connection.Dispose();
        throw DuckDbErrors.FromOpening(Path, "no connection could be made.");
    }

    static DatabaseHandle OpenHandle(string path, DuckDbOptions options)
    {
        using var config = Configure(options, path);
        var state = path.Length == 0
            ? duckdb_open_ext(path, out var handle, config, out string? error)
            : duckdb_get_or_create_from_cache(Instances.Value, path, out handle, config, out error);
        if (state == DuckDbState.Success) return handle;
        handle.Dispose();
        throw DuckDbErrors.FromOpening(path, error);
    }

    static ConfigHandle Configure(DuckDbOptions options, string path)
    {
        if (duckdb_create_config(out var config) != DuckDbState.Success)
            throw new InsufficientMemoryException("DuckDB could not create a configuration.");
        foreach (var (name, value) in options.StartSettings())
        {
            if (duckdb_set_config(config, name, value) == DuckDbState.Success) continue;
            config.Dispose();
            throw new DuckDbException(DuckDbErrorKind.Configuration, DuckDbNativeError.InvalidConfiguration,
                $"Opening {DuckDbErrors.NameOf(path)}: DuckDB knows no setting {name}, or refuses the value '{value}' for it.", sql: null);
        }
        return config;
    }
}

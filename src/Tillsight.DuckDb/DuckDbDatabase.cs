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
    static readonly InstanceCacheHandle Instances = CreateCache();

    readonly DatabaseHandle _handle;

    DuckDbDatabase(DatabaseHandle handle, string path) => (_handle, Path) = (handle, path);

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
        bool inMemory = path is "" or ":memory:";
        using var config = Configure(options ?? DuckDbOptions.Default, path);
        var state = inMemory
            ? duckdb_open_ext("", out var handle, config, out string? error)
            : duckdb_get_or_create_from_cache(Instances, path, out handle, config, out error);
        if (state == DuckDbState.Success) return new DuckDbDatabase(handle, inMemory ? "" : path);
        handle.Dispose();
        throw DuckDbErrors.FromOpening(path, error);
    }

    /// <summary>A new connection: one transaction at a time, to be used by one thread at a time.</summary>
    public DuckDbConnection Connect()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (duckdb_connect(_handle, out var connection) == DuckDbState.Success) return new DuckDbConnection(connection);
        connection.Dispose();
        throw DuckDbErrors.FromOpening(Path, "no connection could be made.");
    }

    public void Dispose() => _handle.Dispose();

    static InstanceCacheHandle CreateCache()
    {
        _ = DuckDbLibrary.Version;
        return duckdb_create_instance_cache();
    }

    static ConfigHandle Configure(DuckDbOptions options, string path)
    {
        if (duckdb_create_config(out var config) != DuckDbState.Success)
            throw new InsufficientMemoryException("DuckDB could not create a configuration.");
        foreach (var (name, value) in options.Settings())
        {
            if (duckdb_set_config(config, name, value) == DuckDbState.Success) continue;
            config.Dispose();
            throw new DuckDbException(DuckDbErrorKind.Configuration, DuckDbNativeError.InvalidConfiguration,
                $"Opening {path}: DuckDB knows no setting {name}, or refuses the value '{value}' for it.", sql: null);
        }
        return config;
    }
}

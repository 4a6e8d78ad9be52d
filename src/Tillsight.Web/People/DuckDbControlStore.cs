using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Web.People;

/// <summary>The control store in <c>control.duckdb</c> at the home's root: one connection, one caller at a time.</summary>
/// <remarks>This process owns the home, so a lock here is all that keeps changes apart. DuckDB's own unique keys refuse to delete and insert a
/// key in one transaction; uniqueness is checked under the lock instead.</remarks>
public sealed partial class DuckDbControlStore : IControlStore
{
    const int Version = 1;

    readonly DuckDbEngine _engine;
    readonly Lock _turn = new();
    long _lastEvent, _revision;

    DuckDbControlStore(DuckDbEngine engine)
    {
        _engine = engine;
        _engine.Execute(ControlSql());
        long? version = _engine.Query("select max(version) as version from control_version").Column<long?>("version")[0];
        if (version is null) Change($"insert into control_version values ({Version})");
        else if (version > Version) throw new BadInputException($"The people of this home were written by a newer Tillsight (version {version}; this one knows {Version}). Update Tillsight.", FileName);
        _lastEvent = _engine.Query("select max(event_number) as number from audit_event").Column<long?>("number")[0] ?? 0;
    }

    const string FileName = "control.duckdb";

    /// <summary>Opens the home's store, making it the first time; the home must be this process's own.</summary>
    public static DuckDbControlStore Open(TillsightHome home)
    {
        string file = Path.Combine(home.Path, FileName), folder = Path.Combine(home.Path, "control-spill");
        // Hashes and e-mail addresses lie in the file and in its write-ahead log: nobody else on the machine reads in a new home.
        if (!File.Exists(file) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(home.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var engine = DuckDbEngine.OpenWarehouse(file, folder, folder, "256MB");
        try
        {
            return new DuckDbControlStore(engine);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>A store that ends with the process: for tests.</summary>
    internal static DuckDbControlStore InMemory() => new(DuckDbEngine.InMemory());

    public void Dispose() => _engine.Dispose();

    static string ControlSql()
    {
        using var reader = new StreamReader(typeof(DuckDbControlStore).Assembly.GetManifestResourceStream("People/control.sql")!);
        return reader.ReadToEnd();
    }

    IReadOnlyList<TRow> Rows<TRow>(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var parameters = Named(values);
        lock (_turn) return _engine.Query(sql, parameters).As<TRow>();
    }

    TRow? Row<TRow>(string sql, params ReadOnlySpan<(string Name, object? Value)> values) where TRow : class => Rows<TRow>(sql, values) is [var first, ..] ? first : null;

    public long Revision => Interlocked.Read(ref _revision);

    void Change(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var parameters = Named(values);
        lock (_turn)
        {
            _engine.Query(sql, parameters);
            Interlocked.Increment(ref _revision);
        }
    }

    /// <summary>A change that nobody's rights hang on: what happened, and when somebody was seen.</summary>
    void Record(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var parameters = Named(values);
        lock (_turn) _engine.Query(sql, parameters);
    }

    /// <summary>Several changes that take effect together or not at all.</summary>
    T Together<T>(Func<T> changes)
    {
        lock (_turn)
        {
            using var transaction = _engine.Connection.BeginTransaction();
            var result = changes();
            transaction.Commit();
            return result;
        }
    }

    static Dictionary<string, object?> Named(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values) named[name] = value;
        return named;
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Tillsight.DuckDb;

/// <summary>Read and write, or only read.</summary>
public enum DuckDbAccessMode { Automatic, ReadOnly, ReadWrite }

/// <summary>
/// How an instance is opened. What is null is left at DuckDB's default. Two openings of one file in one process
/// share an instance and must ask for the same options.
/// </summary>
public sealed record DuckDbOptions
{
    public static DuckDbOptions Default { get; } = new();

    /// <summary>Worker threads; by default as many as there are processors.</summary>
    public int? Threads { get; init; }

    /// <summary>"2GB", "512MiB"; by default 80 % of the machine's memory.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Where larger-than-memory work goes; by default beside the database file.</summary>
    public string? TempDirectory { get; init; }

    public DuckDbAccessMode AccessMode { get; init; }

    /// <summary>
    /// False forbids reading or writing any file but the database itself, attaching databases and loading extensions,
    /// except below <see cref="AllowedDirectories"/>. It cannot be turned on again while the instance lives.
    /// </summary>
    public bool? EnableExternalAccess { get; init; }

    /// <summary>Directories that stay open to SQL when external access is off.</summary>
    public ImmutableArray<string> AllowedDirectories { get; init; } = [];

    /// <summary>True refuses every later SET, also of settings that belong to one connection.</summary>
    public bool? LockConfiguration { get; init; }

    /// <summary>False lets DuckDB return and store rows in any order, which saves memory.</summary>
    public bool? PreserveInsertionOrder { get; init; }

    /// <summary>Any other setting by its DuckDB name.</summary>
    public ImmutableDictionary<string, string> Others { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The settings by DuckDB name, in the order they have to be applied.</summary>
    internal IEnumerable<(string Name, string Value)> Settings()
    {
        if (Threads is { } threads) yield return ("threads", threads.ToString(CultureInfo.InvariantCulture));
        if (MemoryLimit is { } memory) yield return ("memory_limit", memory);
        if (TempDirectory is { } directory) yield return ("temp_directory", directory);
        if (AccessMode != DuckDbAccessMode.Automatic)
            yield return ("access_mode", AccessMode == DuckDbAccessMode.ReadOnly ? "READ_ONLY" : "READ_WRITE");
        if (PreserveInsertionOrder is { } order) yield return ("preserve_insertion_order", Text(order));
        foreach (var (name, value) in Others.OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return (name, value);
        // Allowed directories can only be named while external access is still on, and nothing after the lock.
        if (AllowedDirectories.Length > 0) yield return ("allowed_directories", List(AllowedDirectories));
        if (EnableExternalAccess is { } access) yield return ("enable_external_access", Text(access));
        if (LockConfiguration is { } locked) yield return ("lock_configuration", Text(locked));
    }

    static string Text(bool value) => value ? "true" : "false";

    static string List(ImmutableArray<string> values) =>
        "[" + string.Join(", ", values.Select(value => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'")) + "]";
}

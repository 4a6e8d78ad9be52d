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

    /// <summary>Where larger-than-memory work goes; by default beside the database file. Stays open to SQL.</summary>
    public string? TempDirectory { get; init; }

    /// <summary>"10GB": the most that <see cref="TempDirectory"/> may hold; by default 90 % of the free disk.</summary>
    public string? MaxTempDirectorySize { get; init; }

    public DuckDbAccessMode AccessMode { get; init; }

    /// <summary>
    /// False forbids reading or writing any file but the database itself, attaching databases and loading extensions,
    /// except below <see cref="AllowedDirectories"/>. It cannot be turned on again while the instance lives.
    /// </summary>
    public bool? EnableExternalAccess { get; init; }

    /// <summary>Directories that stay open to SQL when external access is off; relative ones are taken from the current directory.</summary>
    public ImmutableArray<string> AllowedDirectories { get; init; } = [];

    /// <summary>True refuses every later SET, also of settings that belong to one connection, but <see cref="AllowedSettings"/>.</summary>
    public bool? LockConfiguration { get; init; }

    /// <summary>Settings that may still be changed when the configuration is locked: "TimeZone", "search_path" ...</summary>
    public ImmutableArray<string> AllowedSettings { get; init; } = [];

    /// <summary>False lets DuckDB return and store rows in any order, which saves memory.</summary>
    public bool? PreserveInsertionOrder { get; init; }

    /// <summary>False spares each connection the three settings (a tenth of a millisecond) that <see cref="DuckDbConnection.Progress"/> needs.</summary>
    public bool TrackProgress { get; init; } = true;

    /// <summary>Any other setting by its DuckDB name.</summary>
    public ImmutableDictionary<string, string> Others { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Settings of the start, by DuckDB name. The rest is the <see cref="Enclosure"/>'s.</summary>
    internal IEnumerable<(string Name, string Value)> StartSettings()
    {
        if (Threads is { } threads) yield return ("threads", threads.ToString(CultureInfo.InvariantCulture));
        if (MemoryLimit is { } memory) yield return ("memory_limit", memory);
        if (TempDirectory is { } directory) yield return ("temp_directory", directory);
        if (AccessMode != DuckDbAccessMode.Automatic)
            yield return ("access_mode", AccessMode == DuckDbAccessMode.ReadOnly ? "READ_ONLY" : "READ_WRITE");
        if (PreserveInsertionOrder is { } order) yield return ("preserve_insertion_order", order ? "true" : "false");
        foreach (var (name, value) in Others.OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return (name, value);
    }
}

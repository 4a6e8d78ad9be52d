using System.Collections.Immutable;
using Tillsight.DuckDb.Native;

namespace Tillsight.DuckDb;

/// <summary>
/// Shuts an instance in: so much disk, no external access but to some directories, no more settings but some. It is
/// done in SQL right after opening, because DuckDB 1.5.5 cannot take <c>allowed_directories</c> as a setting of the start.
/// </summary>
static class Enclosure
{
    const string StateSql = """
        select current_setting('enable_external_access'), current_setting('lock_configuration'),
               current_setting('allowed_directories'), current_setting('allowed_configs')
        """;

    /// <summary>Applies the options to a new instance; of one that is already open, makes sure that it has them.</summary>
    /// <exception cref="DuckDbException">The instance is shut in differently.</exception>
    public static void Apply(DuckDbConnection connection, DuckDbOptions options, string path)
    {
        var state = Read(connection);
        if (state is { ExternalAccess: true, Locked: false, Directories.Length: 0, Settings.Length: 0 })
        {
            foreach (string statement in Statements(options)) connection.Execute(statement);
            return;
        }
        bool same = state.ExternalAccess == (options.EnableExternalAccess ?? true)
            && state.Locked == (options.LockConfiguration ?? false)
            && !Directories(options).Select(Comparable).Except(state.Directories.Select(Comparable)).Any()
            && !Settings(options).Except(state.Settings, StringComparer.OrdinalIgnoreCase).Any();
        if (!same)
            throw new DuckDbException(DuckDbErrorKind.Configuration, DuckDbNativeError.InvalidConfiguration,
                $"Opening {DuckDbErrors.NameOf(path)}: this process has it open with other limits on external access or settings "
                + $"({state}); open it with the same options, or dispose of the other database and its connections first.", sql: null);
    }

    // DuckDB 1.5.5 takes max_temp_directory_size at the start and then ignores it.
    // Directories can only be named while external access is on, and nothing after the lock.
    static IEnumerable<string> Statements(DuckDbOptions options)
    {
        if (options.MaxTempDirectorySize is { } size) yield return $"set max_temp_directory_size = {Quoted(size)}";
        if (options.AllowedDirectories.Length > 0) yield return $"set allowed_directories = {List(Directories(options))}";
        if (Settings(options).Any()) yield return $"set allowed_configs = {List(Settings(options))}";
        if (options.EnableExternalAccess is false) yield return "set enable_external_access = false";
        if (options.LockConfiguration is true) yield return "set lock_configuration = true";
    }

    static State Read(DuckDbConnection connection)
    {
        using var result = connection.Query(StateSql);
        var row = result.Rows().Single();
        return new State((bool)row[0]!, (bool)row[1]!, Texts(row[2]), Texts(row[3]));
    }

    static ImmutableArray<string> Texts(object? list) => [.. ((object?[])list!).Cast<string>()];

    static IEnumerable<string> Directories(DuckDbOptions options) =>
        options.AllowedDirectories.Select(directory => directory.Contains("://", StringComparison.Ordinal) ? directory : Path.GetFullPath(directory));

    // A later connection could not track its progress otherwise.
    static IEnumerable<string> Settings(DuckDbOptions options) =>
        options.LockConfiguration is true && options.TrackProgress ? options.AllowedSettings.Concat(DuckDbProgress.Settings) : options.AllowedSettings;

    static string Comparable(string directory) => directory.Replace('\\', '/').TrimEnd('/');

    static string List(IEnumerable<string> values) =>
        "[" + string.Join(", ", values.Select(Quoted)) + "]";

    static string Quoted(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    sealed record State(bool ExternalAccess, bool Locked, ImmutableArray<string> Directories, ImmutableArray<string> Settings)
    {
        public override string ToString() =>
            $"external access {(ExternalAccess ? "on" : "off")}, configuration {(Locked ? "locked" : "open")}, directories {string.Join(", ", Directories)}";
    }
}

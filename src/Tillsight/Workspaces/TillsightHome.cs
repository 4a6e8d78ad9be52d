using System.Text.RegularExpressions;

namespace Tillsight.Workspaces;

/// <summary>The folder that holds every workspace. One process owns it at a time (<see cref="Own"/>).</summary>
public sealed partial class TillsightHome(string path)
{
    /// <summary>Used where neither --workspace nor a single existing workspace says which.</summary>
    public const string DefaultWorkspace = "default";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The home by the rules of the command line: the flag, else TILLSIGHT_HOME, else ~/.tillsight.</summary>
    public static TillsightHome Locate(string? flag) => new(
        flag is { Length: > 0 } ? flag
        : Environment.GetEnvironmentVariable("TILLSIGHT_HOME") is { Length: > 0 } variable ? variable
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".tillsight"));

    /// <summary>Takes the home for this process until disposed.</summary>
    /// <exception cref="HomeInUseException">Another process holds it.</exception>
    public HomeOwnership Own(string purpose, TimeSpan? patience = null) => HomeOwnership.Take(this, purpose, patience ?? TimeSpan.FromSeconds(2));

    /// <summary>Workspaces that exist, by name.</summary>
    public IReadOnlyList<Workspace> Workspaces()
    {
        string folder = System.IO.Path.Combine(Path, "workspaces");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateDirectories(folder)
            .Select(d => new Workspace(this, System.IO.Path.GetFileName(d)))
            .Where(w => w.Exists)
            .OrderBy(w => w.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The workspace of that name, or where none is named the only one, else <c>default</c>. It need not exist yet.</summary>
    /// <exception cref="UsageException">The name is no slug, or none is named and there are several.</exception>
    public Workspace Workspace(string? name)
    {
        if (name is { Length: > 0 })
        {
            if (!Slug().IsMatch(name))
                throw new UsageException($"\"{name}\" cannot be a workspace's name: use lower-case letters, digits and hyphens, up to 60, starting with a letter or digit.");
            return new Workspace(this, name);
        }
        var existing = Workspaces();
        if (existing.Count > 1 && existing.All(w => w.Slug != DefaultWorkspace))
            throw new UsageException($"Several workspaces are here ({string.Join(", ", existing.Select(w => w.Slug))}): say which with --workspace NAME.");
        return existing.Count == 1 ? existing[0] : new Workspace(this, DefaultWorkspace);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Slug();
}

using System.Text;

namespace Tillsight.Sources;

/// <summary>Makes the names in a header usable: none empty, no two alike.</summary>
sealed class ColumnNaming
{
    const int Longest = 200;

    readonly List<string> _names = [];
    readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Names => _names;

    /// <summary>What had to be changed, in plain words.</summary>
    public List<string> Notes { get; } = [];

    /// <param name="written">The names as written; fewer than <paramref name="columns"/> leaves the last ones unnamed.</param>
    /// <param name="hasHeader">False where no name was to be expected, so that a made-up one is no news.</param>
    public static ColumnNaming Of(IReadOnlyList<string> written, int columns, bool hasHeader)
    {
        var naming = new ColumnNaming();
        // Names as written keep their claim before a numbered one is made up.
        foreach (string name in written) naming._taken.Add(Clean(name));
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < columns; i++) naming.Add(i < written.Count ? Clean(written[i]) : "", i + 1, used, hasHeader);
        return naming;
    }

    void Add(string name, int number, HashSet<string> used, bool hasHeader)
    {
        if (name.Length == 0)
        {
            string made = Free($"column_{number}");
            if (hasHeader) Notes.Add($"Column {number} has no name; it is called {made}.");
            _names.Add(made);
            return;
        }
        if (used.Add(name))
        {
            _names.Add(name);
            return;
        }
        int count = 2;
        while (_taken.Contains($"{name}_{count}")) count++;
        string unique = Free($"{name}_{count}");
        Notes.Add($"Column {number} is the second or later one named \"{name}\"; it is called {unique}.");
        _names.Add(unique);
    }

    string Free(string name)
    {
        string free = name;
        for (int i = 2; !_taken.Add(free); i++) free = $"{name}_{i}";
        return free;
    }

    static string Clean(string name)
    {
        string clean = string.Join(' ', name.Replace('\0', ' ').Trim('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length <= Longest ? clean : clean[..Longest];
    }
}

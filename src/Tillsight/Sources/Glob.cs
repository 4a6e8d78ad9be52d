using System.Text;
using System.Text.RegularExpressions;

namespace Tillsight.Sources;

/// <summary>A pattern of paths: * and ? within a name, ** over folders, [ab] for one of several characters.</summary>
sealed class Glob
{
    static readonly char[] Wildcards = ['*', '?', '['];

    readonly Regex _regex;

    public Glob(string pattern)
    {
        string path = pattern.Replace('\\', '/');
        int wild = path.IndexOfAny(Wildcards);
        int cut = path.LastIndexOf('/', wild);
        Folder = cut < 0 ? "." : cut == 0 ? "/" : path[..cut];
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) options |= RegexOptions.IgnoreCase;
        _regex = new Regex($"^{Translate(path[(cut + 1)..])}$", options);
    }

    /// <summary>The folder below which matches are to be looked for.</summary>
    public string Folder { get; }

    public static bool IsGlob(string path) => path.IndexOfAny(Wildcards) >= 0;

    public bool IsMatch(string path) => _regex.IsMatch(Path.GetRelativePath(Folder, path).Replace('\\', '/'));

    static string Translate(string glob)
    {
        var regex = new StringBuilder();
        for (int i = 0; i < glob.Length; i++)
        {
            int close = glob[i] == '[' ? glob.IndexOf(']', i + 1) : -1;
            if (glob[i..].StartsWith("**/", StringComparison.Ordinal)) { regex.Append("(?:[^/]+/)*"); i += 2; }
            else if (glob[i..].StartsWith("**", StringComparison.Ordinal)) { regex.Append(".*"); i++; }
            else if (glob[i] == '*') regex.Append("[^/]*");
            else if (glob[i] == '?') regex.Append("[^/]");
            else if (close > i + 1) { regex.Append(Class(glob[(i + 1)..close])); i = close; }
            else regex.Append(Regex.Escape(glob[i].ToString()));
        }
        return regex.ToString();
    }

    static string Class(string members) =>
        members[0] is '!' or '^' ? $"[^/{EscapeClass(members[1..])}]" : $"[{EscapeClass(members)}]";

    static string EscapeClass(string members) => members.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}

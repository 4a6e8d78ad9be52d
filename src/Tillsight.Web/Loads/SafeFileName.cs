using System.Globalization;
using System.Text;

namespace Tillsight.Web.Loads;

/// <summary>A name under which an uploaded file may be stored: a plain name without folders, control characters or words that systems keep for themselves.</summary>
static class SafeFileName
{
    const int Longest = 120, LongestEnding = 20;
    const string Forbidden = "<>:\"|?*/\\";

    static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <param name="given">As the browser says it.</param>
    /// <param name="taken">Names that are in use there.</param>
    public static string Of(string given, IReadOnlyCollection<string> taken)
    {
        string name = Plain(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]);
        string ending = Ending(name), stem = name[..^ending.Length].Trim(' ', '.').TrimStart('-', '~');
        if (stem.Length == 0) stem = "upload";
        if (Reserved.Contains(stem.Split('.')[0])) stem = "_" + stem;
        if (stem.Length + ending.Length > Longest) stem = stem[..(Longest - ending.Length)];
        string unique = stem + ending;
        for (int n = 2; taken.Contains(unique, StringComparer.OrdinalIgnoreCase); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{stem} ({n}){ending}");
        return unique;
    }

    static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in (IsWhole(name) ? name.Normalize(NormalizationForm.FormC) : name).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar && !(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal)))
                plain.Append(rune);
        return plain.ToString().TrimEnd(' ', '.');
    }

    static bool IsWhole(string name)
    {
        foreach (var rune in name.EnumerateRunes())
            if (rune == Rune.ReplacementChar) return false;
        return true;
    }

    /// <summary>.csv, also .csv.gz.</summary>
    static string Ending(string name)
    {
        string last = Path.GetExtension(name), before = Path.GetExtension(Path.GetFileNameWithoutExtension(name));
        string ending = last.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? before + last : last;
        return ending.Length is > 1 and <= LongestEnding ? ending : "";
    }
}

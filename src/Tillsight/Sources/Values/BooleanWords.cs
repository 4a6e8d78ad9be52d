using System.Text;

namespace Tillsight.Sources.Values;

/// <summary>A pair of words for yes and no.</summary>
public sealed record BooleanWords(string True, string False)
{
    readonly byte[] _true = Encoding.UTF8.GetBytes(True), _false = Encoding.UTF8.GetBytes(False);

    static readonly BooleanWords[] Known =
    [
        new("true", "false"), new("yes", "no"), new("y", "n"), new("t", "f"), new("on", "off"), new("wahr", "falsch"), new("ja", "nein"), new("j", "n"),
        new("ja", "nee"), new("oui", "non"), new("o", "n"), new("vrai", "faux"), new("sí", "no"), new("si", "no"), new("s", "n"), new("verdadero", "falso"),
        new("sì", "no"), new("vero", "falso"), new("waar", "onwaar")
    ];

    /// <summary>The pair that the words of a column are, in any case; null where they are none.</summary>
    public static BooleanWords? Of(IReadOnlyList<WordCount> words)
    {
        string[] distinct = [.. words.Select(w => w.Word.Trim().ToLowerInvariant()).Distinct()];
        return distinct switch
        {
            ["true" or "false"] => Known[0],
            [var one, var two] => Array.Find(Known, pair => (pair.True == one && pair.False == two) || (pair.True == two && pair.False == one)),
            _ => null,
        };
    }

    /// <summary>Reads a cell; false where it is neither word.</summary>
    public bool TryRead(ReadOnlySpan<byte> cell, out bool value)
    {
        cell = Blank.Trim(cell);
        value = Is(cell, _true);
        return value || Is(cell, _false);
    }

    static bool Is(ReadOnlySpan<byte> cell, byte[] word)
    {
        if (Ascii.EqualsIgnoreCase(cell, word)) return true;
        // An accented letter in capitals (SÍ) is rare enough for the long way.
        return cell.Length == word.Length && !Ascii.IsValid(word)
            && Encoding.UTF8.GetString(cell).Equals(Encoding.UTF8.GetString(word), StringComparison.OrdinalIgnoreCase);
    }
}

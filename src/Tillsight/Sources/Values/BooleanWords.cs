namespace Tillsight.Sources.Values;

/// <summary>A pair of words for yes and no.</summary>
public sealed record BooleanWords(string True, string False)
{
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
        string word = System.Text.Encoding.UTF8.GetString(Blank.Trim(cell));
        value = word.Equals(True, StringComparison.OrdinalIgnoreCase);
        return value || word.Equals(False, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Collections.Frozen;

namespace Tillsight.Sources.Values;

/// <summary>What people and programs write where a value is missing.</summary>
public static class MissingWords
{
    const int Longest = 12;

    static readonly FrozenSet<string> Words = new[]
    {
        "na", "n/a", "n.a.", "n.a", "#n/a", "#na", "nan", "-nan", "null", "(null)", "<null>", "nil", "none", "\\n", "-", "--", "---", "?", "??", ".", "..",
        "missing", "(missing)", "unknown", "undefined", "not available", "(blank)", "blank", "k.a.", "k. a.", "keine", "unbekannt", "s/d", "s.d.", "nd", "n.d.",
        "inconnu", "sin dato", "#value!", "#ref!", "#div/0!", "#name?", "#null!", "#num!",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the cell, spaces around it aside, is such a word; an empty cell is none.</summary>
    public static bool Contains(ReadOnlySpan<byte> cell)
    {
        var word = Blank.Trim(cell);
        if (word.Length is 0 or > Longest) return false;
        Span<char> lower = stackalloc char[Longest];
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] >= 0x80) return false;
            lower[i] = char.ToLowerInvariant((char)word[i]);
        }
        return Lookup.Contains(lower[..word.Length]);
    }
}

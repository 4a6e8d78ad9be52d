using Tillsight.Mapping.Headers.Languages;

namespace Tillsight.Mapping.Headers;

/// <summary>Header words of eight languages and the trade terms they stand for. Where two languages disagree, the first listed wins.</summary>
public static class Lexicon
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 4;

    static readonly Dictionary<string, Term[]> Entries = Build();

    // Endings that join the parts of a compound (Rechnung-s-nummer) or mark a plural.
    static readonly string[] Joints = ["", "s", "n", "e", "en", "es"];

    // Short words may end a compound (customerid, rechnungsnr) but not begin one.
    static readonly HashSet<string> ShortEndings = ["id", "nr", "no", "dt"];

    /// <summary>The terms of a word or phrase (plain, words separated by one space); null where it is not known.</summary>
    public static Term[]? Find(string phrase) => Exact(phrase) ?? (phrase.Contains(' ', StringComparison.Ordinal) ? null : Compound(phrase));

    static Term[]? Exact(string phrase)
    {
        foreach (string joint in Joints)
            if (phrase.Length > joint.Length + 2 || joint.Length == 0)
                if (phrase.EndsWith(joint, StringComparison.Ordinal) && Entries.TryGetValue(phrase[..^joint.Length], out var terms)) return terms;
        return null;
    }

    static Term[]? Compound(string word)
    {
        for (int cut = word.Length - 2; cut >= 3; cut--)
        {
            string tail = word[cut..];
            if (tail.Length < 3 && !ShortEndings.Contains(tail)) continue;
            if (Exact(word[..cut]) is not { } head) continue;
            if ((Exact(tail) ?? (tail.Length >= 6 ? Compound(tail) : null)) is { } rest) return [.. head, .. rest];
        }
        return null;
    }

    static Dictionary<string, Term[]> Build()
    {
        var entries = new Dictionary<string, Term[]>(StringComparer.Ordinal);
        foreach (var (phrase, terms) in English.Phrases) entries[phrase] = terms;
        foreach (var language in (Dictionary<Term, string>[])[English.Words, German.Words, French.Words, Spanish.Words, Italian.Words, Portuguese.Words, Dutch.Words, Polish.Words])
            foreach (var (term, words) in language)
                foreach (string word in words.Split(',', StringSplitOptions.TrimEntries))
                    foreach (string spelling in Spellings(word)) entries.TryAdd(spelling, [term]);
        return entries;
    }

    // ä is written a or ae where a keyboard or an export lacks it.
    static IEnumerable<string> Spellings(string word)
    {
        yield return Plain(word);
        string long_ = word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
        if (!ReferenceEquals(long_, word)) yield return Plain(long_);
    }

    static string Plain(string word) => HeaderText.Folded(word).Replace('-', ' ');
}

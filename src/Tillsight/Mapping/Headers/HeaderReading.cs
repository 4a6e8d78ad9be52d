using System.Text.RegularExpressions;

namespace Tillsight.Mapping.Headers;

/// <summary>A header in the words of the trade.</summary>
/// <param name="Terms">Known terms in order, without repeats and fillers.</param>
/// <param name="Unknown">Words that no lexicon knows.</param>
/// <param name="Currency">ISO 4217 code, where the header names a currency ("Amount (USD)").</param>
/// <param name="IsGenerated">The header says nothing: it is empty, a reader made it up ("column_3"), or no word of its table is known.</param>
public sealed partial record HeaderReading(IReadOnlyList<Term> Terms, IReadOnlyList<string> Unknown, string? Currency, bool IsGenerated)
{
    public static HeaderReading Of(string header)
    {
        if (GeneratedHeader().IsMatch(header)) return new([], [], null, true);
        var words = HeaderText.Words(header);
        var terms = new List<Term>();
        var unknown = new List<string>();
        string? currency = null;
        for (int at = 0; at < words.Count;)
        {
            if (CurrencySign.CodeOf(words[at]) is { } code) { currency ??= code; at++; continue; }
            var (found, length) = Longest(words, at);
            if (found is not null) terms.AddRange(found.Where(t => t != Term.Filler && !terms.Contains(t)));
            else if (!words[at].All(char.IsDigit)) unknown.Add(words[at]);
            at += length;
        }
        return new(terms, unknown, currency, false);
    }

    static (Term[]? Terms, int Length) Longest(IReadOnlyList<string> words, int at)
    {
        for (int length = Math.Min(Lexicon.LongestPhrase, words.Count - at); length > 1; length--)
            if (Lexicon.Find(string.Join(' ', words.Skip(at).Take(length))) is { } phrase) return (phrase, length);
        return (Lexicon.Find(words[at]), 1);
    }

    [GeneratedRegex(@"^\s*(column|col|field|unnamed|var|v|_c|spalte|colonne|f)?[\s:_-]*\d*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedHeader();
}

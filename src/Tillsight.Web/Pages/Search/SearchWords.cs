using System.Globalization;
using System.Text;

namespace Tillsight.Web.Pages.Search;

/// <summary>What was typed, as words without case and accents: each has to be met.</summary>
sealed class SearchWords
{
    public const int Longest = 100;

    const int MostWords = 8;

    SearchWords(string text) => All = [.. Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    public IReadOnlyList<string> All { get; }

    public bool IsEmpty => All.Count == 0;

    string Whole => string.Join(' ', All);

    /// <exception cref="UsageException">The text is longer than a search takes.</exception>
    public static SearchWords Of(string? text) => text is { Length: > Longest }
        ? throw new UsageException($"{text.Length} characters are too many to search for; at most {Longest} are taken.") : new(text ?? "");

    /// <summary>0: the label itself; 1: it begins so; 2: its words begin so; 3: the words are within it; 4: in one of the other texts. Null: not found.</summary>
    public int? RankOf(string label, params ReadOnlySpan<string> other)
    {
        if (IsEmpty) return 0;
        string name = Plain(label), whole = Whole;
        if (name == whole) return 0;
        if (name.StartsWith(whole, StringComparison.Ordinal)) return 1;
        if (All.All(word => Begins(name, word))) return 2;
        if (All.All(word => name.Contains(word, StringComparison.Ordinal))) return 3;
        var everything = new StringBuilder(name);
        foreach (string text in other) everything.Append(' ').Append(Plain(text));
        string all = everything.ToString();
        return All.All(word => all.Contains(word, StringComparison.Ordinal)) ? 4 : null;
    }

    static bool Begins(string name, string word) => name.StartsWith(word, StringComparison.Ordinal) || name.Contains(" " + word, StringComparison.Ordinal) || name.Contains("-" + word, StringComparison.Ordinal);

    /// <summary>As <c>strip_accents(lower(text))</c> in the engine: both sides of a comparison are written alike.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}

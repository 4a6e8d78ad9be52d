using System.Globalization;
using System.Text;

namespace Tillsight.Mapping.Headers;

/// <summary>Cuts a header into plain lower-case words: "CustomerID" and "customer_id" are both <c>customer id</c>.</summary>
public static class HeaderText
{
    /// <summary>Words without accents, in order; digits are words of their own, the signs #, % and currency signs too.</summary>
    public static IReadOnlyList<string> Words(string header)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        string text = Folded(header.Replace("N°", " no ", StringComparison.OrdinalIgnoreCase).Replace("Nº", " no ", StringComparison.OrdinalIgnoreCase));
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (word.Length > 0 && StartsWord(text, i)) Close(word, words);
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is '#' or '%' or '$' or '€' or '£' or '¥') words.Add(c.ToString());
        }
        Close(word, words);
        return words;
    }

    /// <summary>Lower case without accents: what two headers are compared by.</summary>
    public static string Plain(string header) => string.Join(' ', Words(header));

    /// <summary>The text with accents taken off its letters (é is e, ß is ss, ł is l); case is kept.</summary>
    public static string Folded(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c switch { 'ß' => "ss", 'ł' => "l", 'Ł' => "L", 'ø' => "o", 'Ø' => "O", 'æ' => "ae", 'œ' => "oe", _ => c.ToString() });
        }
        return folded.ToString();
    }

    // A word starts at a separator, at a digit after letters (and back), at "aB", and at the last capital of "IDNumber".
    static bool StartsWord(string text, int at)
    {
        char before = text[at - 1], c = text[at];
        if (!char.IsLetterOrDigit(c)) return true;
        if (char.IsDigit(c) != char.IsDigit(before)) return true;
        if (!char.IsUpper(c)) return false;
        return char.IsLower(before) || (char.IsUpper(before) && at + 1 < text.Length && char.IsLower(text[at + 1]));
    }

    static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}

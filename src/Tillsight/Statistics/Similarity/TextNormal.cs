using System.Globalization;
using System.Text;

namespace Tillsight.Statistics.Similarity;

/// <summary>Brings spellings of the same words together: case, accents, ligatures, punctuation and white space no longer tell them apart.</summary>
public static class TextNormal
{
    /// <summary>Lower-case letters and digits with single blanks between words; accents are folded ("Café  CRÈME!" gives "cafe creme").</summary>
    /// <remarks>Scripts other than Latin keep their letters. Punctuation vanishes without leaving a gap ("T-shirt" gives "tshirt"), as OpenRefine has it.</remarks>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
            else if (Expand(c) is string letters) result.Append(letters);
            else if (!IsDropped(c)) result.Append(Simple(char.ToLowerInvariant(c)));
        }
        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }

    /// <summary>The words of a normalised text.</summary>
    public static string[] Words(string text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Half a character pair, as a cut-off emoji leaves it, cannot be normalised; it becomes U+FFFD and is dropped.
    static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    // Accents after decomposition, and the modifier letters that decomposition leaves beside n and a. Marks of
    // other scripts are vowels and stay.
    static bool IsDropped(char c) => c is >= '\u0300' and <= '\u036F' or >= '\u02B9' and <= '\u02DF'
        || char.IsControl(c) || char.IsPunctuation(c) || char.IsSymbol(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    static string? Expand(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' or 'ø' or 'Ø' => "oe",
        'þ' or 'Þ' => "th",
        '©' => "c",
        _ => null,
    };

    // Latin letters with a stroke or hook, which Unicode does not decompose.
    static char Simple(char c) => c switch
    {
        'đ' or 'ð' => 'd',
        'ħ' => 'h',
        'ı' => 'i',
        'ĸ' => 'k',
        'ł' => 'l',
        'ŋ' => 'n',
        'ŧ' => 't',
        'ẜ' or 'ẝ' => 's',
        _ => c,
    };
}

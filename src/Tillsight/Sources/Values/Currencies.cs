using System.Buffers;

namespace Tillsight.Sources.Values;

/// <summary>Currency signs and codes that stand beside amounts.</summary>
static class Currencies
{
    // Longer ones first: "US$" is not "US" and a dollar.
    static readonly byte[][] Signs = [.. new[]
        {
            "US$", "AU$", "CA$", "HK$", "NZ$", "R$", "S$", "A$", "C$", "Kč", "zł", "kr.", "kr", "Fr.", "Rs.", "Rs", "Ft", "lei", "лв",
            "$", "€", "£", "¥", "₹", "₽", "₩", "₺", "₪", "₫", "₴", "₱", "฿", "¢", "元", "円",
        }.Select(System.Text.Encoding.UTF8.GetBytes)];

    // ISO 4217 codes in circulation that shops meet.
    static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "AED", "ARS", "AUD", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HRK", "HUF", "IDR",
        "ILS", "INR", "ISK", "JPY", "KRW", "KWD", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB",
        "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CodeLookup = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly SearchValues<byte> Starts = SearchValues.Create([.. Signs.Select(s => s[0]).Distinct()]);

    /// <summary>Bytes of the currency at this place, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || (uint)(text[at] - '0') <= 9) return 0;
        var rest = text[at..];
        if (Starts.Contains(rest[0]))
            foreach (byte[] sign in Signs)
                if (rest.StartsWith(sign) && !LetterFollows(rest, sign.Length)) return sign.Length;
        return IsCode(rest) ? 3 : 0;
    }

    static bool IsCode(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 3 || rest[0] is < (byte)'A' or > (byte)'Z' || LetterFollows(rest, 3)) return false;
        return CodeLookup.Contains([(char)rest[0], (char)rest[1], (char)rest[2]]);
    }

    static bool LetterFollows(ReadOnlySpan<byte> rest, int after) =>
        char.IsAsciiLetter((char)rest[after - 1]) && after < rest.Length && char.IsAsciiLetter((char)rest[after]);
}

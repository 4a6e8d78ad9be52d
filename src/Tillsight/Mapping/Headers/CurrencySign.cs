namespace Tillsight.Mapping.Headers;

/// <summary>Signs and words by which a header or an amount names its currency (ISO 4217).</summary>
public static class CurrencySign
{
    static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD", ["us$"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD",
        ["€"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR",
        ["£"] = "GBP", ["pounds"] = "GBP", ["sterling"] = "GBP",
        ["¥"] = "JPY", ["yen"] = "JPY", ["₹"] = "INR", ["rs"] = "INR", ["₽"] = "RUB", ["₺"] = "TRY", ["₩"] = "KRW",
        ["zł"] = "PLN", ["zl"] = "PLN", ["r$"] = "BRL", ["kr"] = "SEK", ["chf"] = "CHF", ["fr."] = "CHF", ["kč"] = "CZK",
        ["usd"] = "USD", ["eur"] = "EUR", ["gbp"] = "GBP", ["jpy"] = "JPY", ["cny"] = "CNY", ["inr"] = "INR", ["pln"] = "PLN",
        ["brl"] = "BRL", ["sek"] = "SEK", ["nok"] = "NOK", ["dkk"] = "DKK", ["czk"] = "CZK", ["huf"] = "HUF", ["try"] = "TRY",
        ["cad"] = "CAD", ["aud"] = "AUD", ["nzd"] = "NZD", ["mxn"] = "MXN", ["zar"] = "ZAR", ["sgd"] = "SGD", ["hkd"] = "HKD",
        ["aed"] = "AED", ["sar"] = "SAR", ["ils"] = "ILS", ["krw"] = "KRW", ["thb"] = "THB", ["php"] = "PHP", ["idr"] = "IDR",
    };

    /// <summary>The code that a sign or word stands for; null where it names no currency.</summary>
    public static string? CodeOf(string sign) => Codes.GetValueOrDefault(sign.Trim());
}

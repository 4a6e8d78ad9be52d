namespace Tillsight.Workspaces;

/// <summary>A country as a shop there keeps its books: what a workspace takes from it unless its owner says otherwise.</summary>
/// <param name="Code">ISO 3166 alpha-2.</param>
/// <param name="Name">In English, as a sentence names it.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Locale">BCP 47.</param>
/// <param name="TimeZone">IANA name; UTC where the country has several.</param>
/// <param name="OtherNames">As exports spell it besides.</param>
public sealed record Country(string Code, string Name, string Currency, string Locale, string TimeZone, params IReadOnlyList<string> OtherNames)
{
    static readonly Country[] All =
    [
        new("AT", "Austria", "EUR", "de-AT", "Europe/Vienna", "Österreich"),
        new("AU", "Australia", "AUD", "en-AU", "UTC"),
        new("BE", "Belgium", "EUR", "nl-BE", "Europe/Brussels", "België", "Belgique"),
        new("BR", "Brazil", "BRL", "pt-BR", "UTC", "Brasil"),
        new("CA", "Canada", "CAD", "en-CA", "UTC"),
        new("CH", "Switzerland", "CHF", "de-CH", "Europe/Zurich", "Schweiz", "Suisse", "Svizzera"),
        new("CZ", "Czechia", "CZK", "cs-CZ", "Europe/Prague", "Czech Republic", "Česko"),
        new("DE", "Germany", "EUR", "de-DE", "Europe/Berlin", "Deutschland"),
        new("DK", "Denmark", "DKK", "da-DK", "Europe/Copenhagen", "Danmark"),
        new("ES", "Spain", "EUR", "es-ES", "Europe/Madrid", "España"),
        new("FI", "Finland", "EUR", "fi-FI", "Europe/Helsinki", "Suomi"),
        new("FR", "France", "EUR", "fr-FR", "Europe/Paris"),
        new("GB", "United Kingdom", "GBP", "en-GB", "Europe/London", "UK", "Great Britain", "England"),
        new("IE", "Ireland", "EUR", "en-IE", "Europe/Dublin", "EIRE"),
        new("IN", "India", "INR", "en-IN", "Asia/Kolkata"),
        new("IT", "Italy", "EUR", "it-IT", "Europe/Rome", "Italia"),
        new("JP", "Japan", "JPY", "ja-JP", "Asia/Tokyo"),
        new("MX", "Mexico", "MXN", "es-MX", "UTC", "México"),
        new("NL", "Netherlands", "EUR", "nl-NL", "Europe/Amsterdam", "The Netherlands", "Holland", "Nederland"),
        new("NO", "Norway", "NOK", "nb-NO", "Europe/Oslo", "Norge"),
        new("NZ", "New Zealand", "NZD", "en-NZ", "Pacific/Auckland"),
        new("PL", "Poland", "PLN", "pl-PL", "Europe/Warsaw", "Polska"),
        new("PT", "Portugal", "EUR", "pt-PT", "Europe/Lisbon"),
        new("SE", "Sweden", "SEK", "sv-SE", "Europe/Stockholm", "Sverige"),
        new("SG", "Singapore", "SGD", "en-SG", "Asia/Singapore"),
        new("TR", "Turkey", "TRY", "tr-TR", "Europe/Istanbul", "Türkiye"),
        new("US", "United States", "USD", "en-US", "UTC", "USA", "U.S.A.", "US", "U.S.", "United States of America"),
        new("ZA", "South Africa", "ZAR", "en-ZA", "Africa/Johannesburg"),
    ];

    /// <summary>The country of a code ("GB", also "GB-SCT") or a name as exports write it; null for one that is not in the table.</summary>
    public static Country? Find(string text)
    {
        bool Is(string name) => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase);
        return All.FirstOrDefault(c => Is(c.Code) || Is(c.Name) || c.OtherNames.Any(Is) || text.StartsWith(c.Code + "-", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Amounts there are written with a dollar sign, which therefore does not mean the US dollar.</summary>
    public bool WritesDollars => Currency is "AUD" or "CAD" or "MXN" or "NZD" or "SGD";
}

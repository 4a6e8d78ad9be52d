namespace Tillsight.Calendars;

/// <summary>The holiday tables that come with the program. Public holidays hold from 1980 on; earlier law is not covered.</summary>
public static class Holidays
{
    static readonly Dictionary<string, IReadOnlyList<HolidayRule>> Tables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GB"] = UnitedKingdomHolidays.EnglandAndWales,
        ["GB-SCT"] = UnitedKingdomHolidays.Scotland,
        ["GB-NIR"] = UnitedKingdomHolidays.NorthernIreland,
        ["US"] = UnitedStatesHolidays.Federal,
        ["DE"] = EuropeanHolidays.Germany,
        ["FR"] = EuropeanHolidays.France,
    };

    /// <summary>The countries and regions there is a table for, by ISO 3166 code.</summary>
    public static IReadOnlyCollection<string> Countries => Tables.Keys;

    /// <summary>A country's calendar, or null where there is no table for it.</summary>
    public static HolidayCalendar? Find(string country) =>
        Tables.TryGetValue(country, out var rules) ? new(country.ToUpperInvariant(), rules) : null;

    /// <summary>Every holiday of a country in a range by date, substitute days included.</summary>
    /// <param name="country">A code of <see cref="Countries"/>.</param>
    /// <exception cref="ArgumentException">There is no table for the country.</exception>
    public static IReadOnlyList<Holiday> In(DateRange range, string country) => (Find(country)
        ?? throw new ArgumentException($"There is no holiday table for \"{country}\"; there is one for {string.Join(", ", Countries)}.", nameof(country)))
        .In(range);
}

using System.Globalization;
using Tillsight.Metrics.Queries;
using Tillsight.Workspaces;

namespace Tillsight.Web.Pages.Admin;

/// <summary>Settings of a shop as a form has them.</summary>
static class SettingsForm
{
    const int LongestName = 80;

    public static IReadOnlyList<string> Calendars { get; } = ["4-4-5", "4-5-4", "5-4-4"];

    static readonly Lazy<HashSet<string>> Regions = new(() => [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).TwoLetterISORegionName)]);

    static readonly Lazy<HashSet<string>> Currencies = new(() => [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).ISOCurrencySymbol)]);

    /// <summary>The settings with what the form says.</summary>
    /// <param name="columns">Columns that may be masked; empty where nothing has been loaded.</param>
    /// <exception cref="UsageException">A field cannot be so: says what was found and what was expected.</exception>
    public static WorkspaceSettings Read(Form form, WorkspaceSettings before, IReadOnlyList<string> columns)
    {
        string name = form["name"], currency = form["currency"].ToUpperInvariant(), locale = form["locale"], zone = form["zone"], country = form["country"].ToUpperInvariant(), calendar = form["calendar"];
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw new UsageException($"A name of up to {LongestName} characters is needed.");
        if (currency.Length > 0 && !Currencies.Value.Contains(currency)) throw new UsageException($"The currency is \"{currency}\"; the three letters of ISO 4217 were expected, such as EUR, or nothing.");
        if (!IsLocale(locale)) throw new UsageException($"The locale is \"{locale}\"; a language with or without a country was expected, such as en-GB or de.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) throw new UsageException($"The time zone is \"{zone}\"; a name of the IANA list was expected, such as Europe/London.");
        if (country.Length > 0 && !Regions.Value.Contains(country)) throw new UsageException($"The country is \"{country}\"; the two letters of ISO 3166 were expected, such as GB, or nothing.");
        if (!Calendars.Contains(calendar)) throw new UsageException($"The retail calendar is \"{calendar}\"; there are {string.Join(", ", Calendars)}.");
        if (!int.TryParse(form["month"], NumberStyles.None, CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12)
            throw new UsageException($"The retail year starts in month \"{form["month"]}\"; a number from 1 to 12 was expected.");
        return before with
        {
            Name = name, Currency = currency, Locale = locale, TimeZone = zone, Country = country, RetailCalendar = calendar, RetailYearStartMonth = month,
            MaskedColumns = form["mask"] == "chosen" ? Masked(form.Lines("masked"), columns) : null,
        };
    }

    static string Masked(IReadOnlyList<string> chosen, IReadOnlyList<string> columns) =>
        chosen.FirstOrDefault(c => !columns.Contains(c)) is { } unknown ? throw new UsageException($"The shop has no column \"{unknown}\" that can be masked; it has {string.Join(", ", columns)}.")
        : chosen.Count == 0 ? PersonalColumns.None : string.Join(", ", chosen);

    static bool IsLocale(string text)
    {
        if (text.Length is < 2 or > 20) return false;
        try
        {
            return CultureInfo.GetCultureInfo(text, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>What differs, by name: what the audit log says.</summary>
    public static string Changes(WorkspaceSettings before, WorkspaceSettings after)
    {
        var changed = new List<string>();
        void Note(string what, string? was, string? now) { if (was != now) changed.Add($"{what} {was ?? "proposed"} -> {now ?? "proposed"}"); }
        Note("name", before.Name, after.Name);
        Note("currency", before.Currency, after.Currency);
        Note("locale", before.Locale, after.Locale);
        Note("time zone", before.TimeZone, after.TimeZone);
        Note("country", before.Country, after.Country);
        Note("retail calendar", before.RetailCalendar, after.RetailCalendar);
        Note("retail year from month", before.RetailYearStartMonth.ToString(CultureInfo.InvariantCulture), after.RetailYearStartMonth.ToString(CultureInfo.InvariantCulture));
        Note("masked", before.MaskedColumns, after.MaskedColumns);
        return string.Join("; ", changed);
    }
}

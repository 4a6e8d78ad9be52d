using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>How far the data reaches and when it was loaded, on the shop's own clock, and whether newer data should be here by now.</summary>
/// <param name="Reason">What the words are judged by: why the data is late, or that it is history; null where there is nothing to say.</param>
public sealed record Freshness(string Text, bool IsLate, string? Reason)
{
    /// <summary>Data that ended longer than this before it was loaded was history then and cannot be late now: a sample, an old archive.</summary>
    const int HistoryDays = 45;

    /// <summary>Days without news that are nobody's fault: a weekend.</summary>
    const double AlwaysAllowed = 2;

    /// <summary>Of a shop that loaded once nothing tells how often it will.</summary>
    const double AllowedAfterOne = 7;

    /// <summary>Late: longer since the last load than one and a half of the usual gap between loads (the median of days on which something was loaded), and than two days.</summary>
    /// <param name="now">UTC.</param>
    public static Freshness Of(OpenShop shop, DataCoverage coverage, DateTime now)
    {
        var formats = Formats.For(shop.Settings.Currency, shop.Settings.Locale);
        if (coverage.LoadedAt is not { } loaded) return new(coverage.Until is { } end ? $"Data until {formats.Instant(end)}" : "Data without dates", false, null);
        string loadedText = $", loaded {formats.Instant(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(loaded, DateTimeKind.Utc), ZoneOf(shop)))}";
        if (coverage.Until is not { } until) return new("Data without dates" + loadedText, false, null);
        if ((loaded - until).TotalDays > HistoryDays)
            return new($"History until {formats.Date(DateOnly.FromDateTime(until))}{loadedText}", false, $"The data ended {formats.Exact((decimal)Math.Round((loaded - until).TotalDays), Unit.Days)} before it was loaded: periods to date and last days are counted from its end.");
        var days = shop.Reader is { } reader ? DaysOfLoads(reader) : [];
        double? usual = UsualGap(days);
        double allowed = usual is { } gap ? Math.Max(AlwaysAllowed, 1.5 * gap) : AllowedAfterOne, silent = (now - loaded).TotalDays;
        string text = $"Data until {formats.Instant(until)}{loadedText}";
        return silent <= allowed ? new(text, false, null) : new(text, true,
            $"Nothing was loaded for {formats.Exact((decimal)Math.Floor(silent), Unit.Days)}{(usual is { } every ? $"; usually something is every {formats.Exact((decimal)every, Unit.Days)}" : "")}. Figures of the last days are not in yet.");
    }

    /// <summary>Days between loads, the median; null where something was loaded on one day alone.</summary>
    internal static double? UsualGap(IReadOnlyList<DateOnly> days)
    {
        int[] gaps = [.. days.Zip(days.Skip(1), (a, b) => b.DayNumber - a.DayNumber).Order()];
        return gaps.Length == 0 ? null : (gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2.0;
    }

    static DateOnly[] DaysOfLoads(WarehouseReader reader) =>
        reader.Query("select distinct cast(loaded_at as date) as day from warehouse_batch order by day desc limit 20").Column<DateOnly?>("day").OfType<DateOnly>().Order().ToArray();

    static TimeZoneInfo ZoneOf(OpenShop shop) => TimeZoneInfo.TryFindSystemTimeZoneById(shop.Settings.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}

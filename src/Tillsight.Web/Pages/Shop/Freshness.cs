using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>How far the data reaches and when it was loaded, on the shop's own clock, and from when on newer data should be here. It is kept with a page; the clock is read when the page is shown.</summary>
/// <param name="LateFrom">UTC; null where data cannot be late.</param>
/// <param name="Reason">Why it is late once it is, or that it is history; null where there is nothing to say.</param>
public sealed record Freshness(string Text, DateTime? LateFrom = null, string? Reason = null)
{
    /// <summary>Data that ended longer than this before it was loaded was history then and cannot be late now: a sample, an old archive.</summary>
    const int HistoryDays = 45;

    /// <summary>Days without news that are nobody's fault: a weekend.</summary>
    const double AlwaysAllowed = 2;

    /// <summary>Of a shop that loaded once nothing tells how often it will.</summary>
    const double AllowedAfterOne = 7;

    public bool IsLate(DateTime now) => now > LateFrom;

    /// <summary>Late: longer since the last load than one and a half of the usual gap between loads (the median between days on which something was loaded), and than two days.</summary>
    public static Freshness Of(OpenShop shop, DataCoverage coverage)
    {
        var formats = Formats.For(shop.Settings.Currency, shop.Settings.Locale);
        if (coverage.LoadedAt is not { } loaded) return new(coverage.Until is { } end ? $"Data until {formats.Instant(end)}" : "Data without dates");
        string loadedAt = formats.Instant(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(loaded, DateTimeKind.Utc), ZoneOf(shop)));
        if (coverage.Until is not { } until) return new($"Data without dates, loaded {loadedAt}");
        if ((loaded - until).TotalDays is > HistoryDays and var before)
            return new($"History until {formats.Date(DateOnly.FromDateTime(until))}, loaded {loadedAt}", null,
                $"The data ended {formats.Exact((decimal)Math.Round(before), Unit.Days)} before it was loaded: the last month, the year to date and the like are counted from its end.");
        double? usual = UsualGap(shop.Reader is { } reader ? DaysOfLoads(reader) : []);
        string rhythm = usual is { } gap ? $"; usually something is every {formats.Exact((decimal)gap, Unit.Days)}" : "";
        return new($"Data until {formats.Instant(until)}, loaded {loadedAt}", loaded.AddDays(usual is { } every ? Math.Max(AlwaysAllowed, 1.5 * every) : AllowedAfterOne),
            $"Nothing was loaded since {loadedAt}{rhythm}. Figures of the last days are not in yet.");
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

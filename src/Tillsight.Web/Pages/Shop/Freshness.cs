using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>How far the data reaches and when it was loaded, on the shop's own clock.</summary>
static class Freshness
{
    public static string Of(OpenShop shop, DataCoverage coverage)
    {
        var formats = Formats.For(shop.Settings.Currency, shop.Settings.Locale);
        string until = coverage.Until is { } last ? $"Data until {formats.Instant(last)}" : "Data without dates";
        return coverage.LoadedAt is { } loaded ? $"{until}, loaded {formats.Instant(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(loaded, DateTimeKind.Utc), ZoneOf(shop)))}" : until;
    }

    static TimeZoneInfo ZoneOf(OpenShop shop) => TimeZoneInfo.TryFindSystemTimeZoneById(shop.Settings.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}

using Tillsight.Calendars;
using Tillsight.Metrics.Queries;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.Live;

public class FreshnessTests
{
    static readonly OpenShop Shop = new("shop", new WorkspaceSettings { Currency = "GBP", Locale = "en-GB", TimeZone = "Europe/London" }, [], true, "", "");
    static readonly DateTime Loaded = new(2026, 3, 10, 6, 0, 0, DateTimeKind.Utc);

    static Freshness Of(int daysBeforeLoad, double daysSince) => Freshness.Of(Shop,
        new DataCoverage(new DateRange(new(2020, 1, 1), new(2026, 3, 9)), Loaded.AddDays(-daysBeforeLoad), Loaded, 10), Loaded.AddDays(daysSince));

    [Fact]
    public void A_sample_that_ended_years_before_it_was_loaded_is_history_and_never_late()
    {
        var fresh = Of(5400, 400);
        Assert.False(fresh.IsLate);
        Assert.StartsWith("History until", fresh.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6.9, false)]
    [InlineData(7.1, true)]
    public void A_shop_that_loaded_once_is_late_after_a_week(double daysSince, bool isLate) => Assert.Equal(isLate, Of(1, daysSince).IsLate);

    [Fact]
    public void What_is_late_says_for_how_long() => Assert.StartsWith("Nothing was loaded for 9\u00A0days", Of(1, 9.5).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 0 }, null)]
    [InlineData(new[] { 0, 1, 2, 9, 10 }, 1.0)]
    [InlineData(new[] { 0, 30, 61 }, 30.5)]
    public void The_usual_gap_is_the_median_of_days_between_loads(int[] days, double? gap) => Assert.Equal(gap, Freshness.UsualGap([.. days.Select(d => new DateOnly(2026, 1, 1).AddDays(d))]));
}

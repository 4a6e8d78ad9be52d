using Tillsight.Tests.Loaded;
using Tillsight.Tests.Metrics;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.NextMonth;

/// <summary>Forecasts: what is learnt from, what is shown, and when it is too early.</summary>
public class NextMonthTests(LoadedShops shops)
{
    NextMonthResult Online => shops.OnlineRetail.Result<NextMonthResult>("next-month");

    [Fact]
    public void Only_whole_months_are_learnt_from() => Assert.Equal((24, new DateOnly(2011, 11, 1)), (Online.History.Count, Online.History[^1].Month));

    [Fact]
    public void The_unfinished_month_is_forecast_first_as_a_whole_with_what_it_brought_so_far()
    {
        Assert.Equal([new DateOnly(2011, 12, 1), new DateOnly(2012, 1, 1)], Online.Forecast.Select(f => f.Month));
        Assert.Equal(Online.Unfinished!.NetSales, Online.Forecast[0].SoFar);
    }

    [Fact]
    public void Where_nothing_beats_seasonal_naive_the_same_month_a_year_before_is_shown()
    {
        Assert.Equal(("seasonal naive", false), (Online.Method, Online.BeatsSeasonalNaive));
        Assert.Equal(Math.Round(Online.SameMonthLastYear!.Value, 2), Online.Forecast[^1].NetSales);
    }

    [Fact]
    public void Exactly_one_method_is_shown() => Assert.Single(Online.Methods, m => m.IsShown);

    [Fact]
    public void The_80_percent_interval_lies_within_the_95_percent_one() =>
        Assert.All(Online.Forecast, f => Assert.True(f.Low95 < f.Low80 && f.Low80 < f.NetSales && f.NetSales < f.High80 && f.High80 < f.High95));

    [Fact]
    public void After_a_year_without_lines_foodmart_has_too_few_months_and_the_month_is_named()
    {
        var result = shops.Foodmart.Result<NextMonthResult>("next-month");
        // After the gap there is December 1998 alone, and it ends on the 30th: unfinished. The regression, two months ahead, needs ten whole
        // months (6 to learn from, 2 ahead, 3 tries): December 1998 to September 1999.
        Assert.Equal((0, 0, new DateOnly(1999, 9, 1)), (result.Forecast.Count, result.History.Count, result.EnoughFrom!.Value));
    }

    [Fact]
    public void One_whole_month_is_too_early()
    {
        using var shop = new SmallShop();
        var outcome = new NextMonthAnalysis().Run(new AnalysisContext(shop.Engine, ShopFacts.Read(shop.Engine, TestContext.Current.CancellationToken), new WorkspaceSettings()));
        var note = outcome.View.Blocks.OfType<Views.Note>().First();
        Assert.Equal(Views.Tone.NotEnoughData, note.Tone);
    }
}

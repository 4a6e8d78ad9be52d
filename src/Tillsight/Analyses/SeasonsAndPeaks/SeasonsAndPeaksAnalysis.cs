using System.ComponentModel;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>What seasons and peaks look at.</summary>
public sealed record SeasonsAndPeaksOptions
{
    [Description("How many of the best days to list")]
    public int Top { get; init; } = 10;
}

/// <summary>Sales of one weekday at one hour.</summary>
/// <param name="Weekday">1 (Monday) to 7 (Sunday).</param>
/// <param name="Hour">0 to 23; null where times are not known.</param>
/// <param name="Sales">Gross sales less discounts, before returns: a return's hour tells nothing of when people buy.</param>
/// <param name="SalesPerDay">Over the days of that weekday, those without sales included, in the months that have lines.</param>
public sealed record PeakHour(int Weekday, int? Hour, decimal Sales, decimal Orders, decimal SalesPerDay);

/// <param name="Season">Null where fewer than two calendar months are whole.</param>
/// <param name="Weekdays">Sales by weekday, all hours.</param>
/// <param name="Hours">Sales by weekday and hour; empty where times of day are not known.</param>
/// <param name="BestDays">The days with the highest net sales.</param>
public sealed record SeasonsAndPeaksResult(
    MonthSeason? Season, IReadOnlyList<PeakHour> Weekdays, IReadOnlyList<PeakHour> Hours, IReadOnlyList<BestDay> BestDays);

/// <param name="LargestOrderAmount">Sale lines of the day's largest order, after discounts.</param>
public sealed record LargestOrderRow(DateOnly OrderDate, decimal LargestOrderAmount);

/// <summary>When do people buy? The season of the year, the weekday and hour, and the best single days.</summary>
public sealed class SeasonsAndPeaksAnalysis : Analysis<SeasonsAndPeaksOptions>
{
    public override string Title => "Seasons and peaks";

    public override AnalysisGroup Group => AnalysisGroup.Sales;

    public override int Order => 20;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates];

    public override IReadOnlyList<AnalysisQuery> Queries => [new("LargestOrders.sql", typeof(LargestOrderRow))];

    protected override AnalysisOutcome Answer(AnalysisContext context, SeasonsAndPeaksOptions options)
    {
        if (options.Top < 1) throw new UsageException("--top counts days: 1 or more.");
        var data = new DateRange(context.Facts.FirstDate!.Value, context.Facts.LastDate!.Value);
        var reader = new MetricReader(context.Engine);
        var days = reader.Answer(new MetricQuery { Metrics = ["net_sales"], Grain = Grain.Day, From = data.First, To = data.Last }, context.Cancellation);
        var hours = reader.Answer(new MetricQuery { Metrics = ["sales_before_returns", "orders"], By = ["weekday", "hour"], From = data.First, To = data.Last }, context.Cancellation);
        var daily = DailySales.Of(days);
        var (weekdays, byHour) = Peaks.Of(hours, daily, data);
        var best = BestDays.Choose(daily, options.Top);
        var result = new SeasonsAndPeaksResult(MonthSeason.Of(daily, data), weekdays, byHour,
            BestDays.Of(best, daily.Sum(d => d.NetSales), Orders(reader, best, context.Cancellation), Query<LargestOrderRow>(context, "LargestOrders.sql"), data, context.Settings.Country));
        return new AnalysisOutcome(result, new SeasonsAndPeaksView(context.Settings, data, result, daily).Draw());
    }

    /// <summary>Orders are counted only on the days that are shown: counting different things costs more than all sums together.</summary>
    static IReadOnlyDictionary<DateOnly, decimal> Orders(MetricReader reader, IReadOnlyList<DailySales> days, CancellationToken cancellation)
    {
        if (days.Count == 0) return new Dictionary<DateOnly, decimal>();
        var answer = reader.Answer(new MetricQuery
        {
            Metrics = ["orders"], By = ["date"], Where = [new MetricFilter("date", [.. days.Select(d => CellText.Of(d.Date))])],
        }, cancellation);
        return answer.Rows.ToDictionary(r => (DateOnly)r.Cells[0]!, r => answer.Figure(r, "orders") ?? 0);
    }
}

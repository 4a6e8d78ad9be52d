using System.ComponentModel;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>What sales over time look at.</summary>
public sealed record SalesOverTimeOptions
{
    [Description("How time is cut; empty: by how long the data is")]
    public Grain? Grain { get; init; }

    [Description("First day; empty: the first of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the last of the data")]
    public DateOnly? To { get; init; }
}

/// <param name="Grain">How time is cut.</param>
/// <param name="Periods">Every period from the first to the last, those without a line included.</param>
/// <param name="Change">The latest whole stretch against the one that it is fairly compared with; null where there is none.</param>
/// <param name="Ladder">From gross to net over all periods.</param>
/// <param name="UndatedNetSales">Net sales of lines without a date: in the ladder, in no period.</param>
/// <param name="Trailing">The last 7, 28, 91 and 364 days against the days before and a year ago.</param>
public sealed record SalesOverTimeResult(
    Grain Grain, DateOnly From, DateOnly To, IReadOnlyList<SalesPeriod> Periods, SalesChange? Change, SalesLadder Ladder, decimal UndatedNetSales,
    IReadOnlyList<TrailingSales> Trailing);

/// <summary>How do sales go? Net sales, orders and order value by day, week, month, quarter or year, against a year ago; and the way from gross to net.</summary>
public sealed class SalesOverTimeAnalysis : Analysis<SalesOverTimeOptions>
{
    static readonly string[] Measures = ["net_sales", "orders", "units", "aov", "gross_sales", "discounts", "returns", "charges", "total_sales"];

    public override string Title => "Sales over time";

    public override AnalysisGroup Group => AnalysisGroup.Sales;

    public override int Order => 10;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates];

    protected override AnalysisOutcome Answer(AnalysisContext context, SalesOverTimeOptions options)
    {
        var data = new DateRange(context.Facts.FirstDate!.Value, context.Facts.LastDate!.Value);
        if (Asked(options, data) is not { } range) return OutsideTheData(options, data);
        var reader = new MetricReader(context.Engine);
        var grain = options.Grain ?? GrainFor(range);
        var answer = reader.Answer(new MetricQuery
        {
            Metrics = Measures, Grain = grain, From = options.From, To = options.To, EveryPeriod = true,
        }, context.Cancellation);
        var days = new DailyNetSales(reader.Answer(new MetricQuery { Metrics = ["net_sales"], Grain = Grain.Day, To = range.Last }, context.Cancellation), data);
        var result = new SalesOverTimeResult(grain, range.First, range.Last,
            SalesPeriods.Of(answer, days, grain, range, data), Change(reader, Stretch(options, range, data, days), context.Cancellation), SalesLadder.Of(answer), Undated(answer),
            TrailingSales.Of(days, range.Last));
        return new AnalysisOutcome(result, new SalesOverTimeView(context.Settings, result, data.Last).Draw());
    }

    static FairStretch? Stretch(SalesOverTimeOptions options, DateRange range, DateRange data, DailyNetSales days) =>
        options.From is null && options.To is null
            ? FairStretch.Of(range, days.Months())
            : FairStretch.OfChosen(range, data);

    static SalesChange? Change(MetricReader reader, FairStretch? stretch, CancellationToken cancellation) => stretch is null ? null
        : SalesChange.Of(reader.Answer(new MetricQuery
        {
            Metrics = SalesChange.Metrics, From = stretch.Range.First, To = stretch.Range.Last, Compare = stretch.Against,
        }, cancellation), stretch.Range);

    static decimal Undated(MetricAnswer answer) => answer.Rows.Where(r => r.Cells[0] is null).Sum(r => answer.Figure(r, "net_sales") ?? 0);

    /// <summary>The part of the range that the data reaches.</summary>
    static DateRange? Asked(SalesOverTimeOptions options, DateRange data)
    {
        if (options.From > options.To)
            throw new UsageException($"The range ends before it begins: {options.From:yyyy-MM-dd} to {options.To:yyyy-MM-dd}. Exchange --from and --to.");
        if (options.From > data.Last || options.To < data.First) return null;
        return new DateRange(options.From ?? data.First, options.To ?? data.Last).Intersect(data);
    }

    /// <summary>About 4 to 60 points.</summary>
    static Grain GrainFor(DateRange range) => range.Days switch
    {
        < 29 => Grain.Day,
        < 150 => Grain.Week,
        < 366 * 5 => Grain.Month,
        < 366 * 15 => Grain.Quarter,
        _ => Grain.Year,
    };

    AnalysisOutcome OutsideTheData(SalesOverTimeOptions options, DateRange data) => new(null, View.Of(Title, new Note(
        $"There are no order lines {(options.From > data.Last ? $"from {options.From:yyyy-MM-dd} on" : $"up to {options.To:yyyy-MM-dd}")}: the data runs from {data.First:yyyy-MM-dd} to {data.Last:yyyy-MM-dd}. Choose dates within it.",
        Tone.NotEnoughData))) { IsPossible = false };
}

using System.ComponentModel;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Statistics.Series;

namespace Tillsight.Analyses.NextMonth;

/// <summary>How far to look.</summary>
public sealed record NextMonthOptions
{
    [Description("Whole months after the month in which the data ends")]
    public int Months { get; init; } = 1;
}

/// <summary>What net sales of next month are to be expected? Linear regression with season, tried on the past against the same month a year before.</summary>
public sealed class NextMonthAnalysis : Analysis<NextMonthOptions>
{
    const int Season = 12;

    public override string Title => "Next month";

    public override AnalysisGroup Group => AnalysisGroup.Outlook;

    public override int Order => 10;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates];

    protected override AnalysisOutcome Answer(AnalysisContext context, NextMonthOptions options)
    {
        if (options.Months is < 1 or > 12) throw new UsageException($"--months expects 1 to 12, not {options.Months}.");
        var answer = new MetricReader(context.Engine).Answer(new MetricQuery { Metrics = ["net_sales"], Grain = Grain.Month, EveryPeriod = true }, context.Cancellation);
        var history = SalesHistory.Of(answer, context.Facts);
        int steps = options.Months + (history.Unfinished is null ? 0 : 1);
        double[] values = [.. history.Months.Select(m => (double)m.NetSales)];
        var test = BackTest.Run(values, new SeasonalNaive(Season), [new SeasonalLinear(Season), new SeasonalLinear(Season, IsLog: true)],
            new BackTestOptions { Horizon = steps, Season = Season });
        var result = NextMonthModel.Result(history, values, test, steps);
        return new AnalysisOutcome(result, NextMonthView.Of(Title, result, context));
    }
}

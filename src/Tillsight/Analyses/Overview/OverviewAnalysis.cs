using System.ComponentModel;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.Overview;

/// <summary>What the overview looks at.</summary>
public sealed record OverviewOptions
{
    [Description("First day; empty: the first of the last finished month")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the end of the last finished month")]
    public DateOnly? To { get; init; }
}

/// <summary>One key figure of the overview.</summary>
public sealed record OverviewFigure(string Metric, decimal? Value, decimal? Previous, decimal? AllTime);

/// <summary>The overview's figures over a period and what it is compared with.</summary>
public sealed record OverviewResult(DateOnly? From, DateOnly? To, string? ComparedWith, IReadOnlyList<OverviewFigure> Figures);

/// <summary>How is the shop doing? Key figures of the last finished month against the same month a year ago, and the months before.</summary>
public sealed class OverviewAnalysis : Analysis<OverviewOptions>
{
    static readonly string[] Shown = ["net_sales", "orders", "customers", "aov", "units", "return_rate_period", "new_customers", "gross_margin"];

    public override string Title => "Overview";

    public override AnalysisGroup Group => AnalysisGroup.Overview;

    public override int Order => 10;

    protected override AnalysisOutcome Answer(AnalysisContext context, OverviewOptions options)
    {
        var reader = new MetricReader(context.Engine);
        var metrics = Shown.Where(m => IsKnown(m, context.Facts)).ToList();
        var allTime = reader.Answer(new MetricQuery { Metrics = metrics }, context.Cancellation);
        if (context.Facts.LastDate is not { } last) return Undated(metrics, allTime);

        var range = Range(options, context.Facts, last);
        var compare = context.Facts.FirstDate <= range.First.AddYears(-1) ? ComparedWith.Year : ComparedWith.Previous;
        var now = reader.Answer(new MetricQuery { Metrics = metrics, From = range.First, To = range.Last, Compare = compare }, context.Cancellation);
        var months = reader.Answer(new MetricQuery { Metrics = metrics, Grain = Grain.Month, From = Period.Of(last, Grain.Month).First.AddMonths(-24), To = last, EveryPeriod = true }, context.Cancellation);
        return OverviewView.Of(context, range, metrics, now, allTime, months);
    }

    static DateRange Range(OverviewOptions options, ShopFacts facts, DateOnly last)
    {
        var month = Period.Of(last, Grain.Month);
        if (!month.IsFinished(last) && month.Previous().First >= facts.FirstDate) month = month.Previous();
        return new DateRange(options.From ?? month.First, options.To ?? (options.From is null ? month.Last : last));
    }

    static bool IsKnown(string metric, ShopFacts facts) => metric switch
    {
        "customers" => facts.HasCustomers,
        "new_customers" => facts.HasCustomers && facts.FirstDate is not null,
        "gross_margin" => facts.HasCosts,
        _ => true,
    };

    AnalysisOutcome Undated(List<string> metrics, MetricAnswer all)
    {
        var figures = metrics.Select(m => new OverviewFigure(m, all.Figure(all.Total, m), null, all.Figure(all.Total, m))).ToList();
        return new AnalysisOutcome(new OverviewResult(null, null, null, figures), View.Of(Title,
            new Figures([.. figures.Select(f => OverviewView.FigureOf(f, null, null))]),
            new Note("The source has no order dates, so there is nothing to compare with and no trend.", Tone.NotEnoughData),
            OverviewView.TableOf(figures)));
    }
}

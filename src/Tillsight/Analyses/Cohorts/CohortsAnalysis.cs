using System.ComponentModel;
using Tillsight.Calendars;

namespace Tillsight.Analyses.Cohorts;

/// <summary>How long a cohort's periods are.</summary>
public enum CohortGrain { Month, Quarter, Year }

/// <summary>How cohorts are cut.</summary>
public sealed record CohortsOptions
{
    [Description("Length of a period")]
    public CohortGrain Grain { get; init; } = CohortGrain.Month;

    [Description("Periods to follow after the first")]
    public int Periods { get; init; } = 12;

    [Description("Count orders of free goods (quantity without a price) as orders too")]
    public bool FreeOrders { get; init; }
}

/// <param name="Period">Periods after the first purchase.</param>
/// <param name="Rate">Share of customers active then, over all cohorts that have finished that period.</param>
public sealed record MeanRetention(int Period, decimal? Rate);

/// <summary>Cohorts and what became of them.</summary>
public sealed record CohortsResult(string Grain, DateOnly DataUntil, long Customers, IReadOnlyList<MeanRetention> Retention, IReadOnlyList<Cohort> Cohorts);

/// <summary>Do customers come back, and does it get better with those won lately? Retention by the period of the first purchase.</summary>
public sealed class CohortsAnalysis : Analysis<CohortsOptions>
{
    public override string Title => "Cohorts";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 30;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Customers, Need.Dates];

    public override IReadOnlyList<AnalysisQuery> Queries => [new("Cohorts.sql", typeof(CohortRow), Parameters(new CohortsOptions()))];

    protected override AnalysisOutcome Answer(AnalysisContext context, CohortsOptions options)
    {
        if (options.Periods is < 1 or > 120) throw new UsageException($"--periods expects 1 to 120, not {options.Periods}.");
        var grain = options.Grain switch { CohortGrain.Month => Grain.Month, CohortGrain.Quarter => Grain.Quarter, _ => Grain.Year };
        var until = context.Facts.LastDate!.Value;
        var cohorts = CohortTable.Of(Query<CohortRow>(context, "Cohorts.sql", Parameters(options)), grain, options.Periods, until);
        if (cohorts.Count == 0) return CohortsView.Nobody(Title);
        int last = cohorts.Max(c => c.Cells.Count) - 1;
        var retention = Enumerable.Range(1, last).Select(k => new MeanRetention(k, CohortTable.Retention(cohorts, k))).ToList();
        var result = new CohortsResult(OptionReader.KebabCase(options.Grain.ToString()), until, cohorts.Sum(c => c.Customers), retention, cohorts);
        return new AnalysisOutcome(result, CohortsView.Of(Title, result, context));
    }

    static Dictionary<string, object?> Parameters(CohortsOptions options) =>
        new() { ["grain"] = OptionReader.KebabCase(options.Grain.ToString()), ["free_orders"] = options.FreeOrders };
}

using System.ComponentModel;
using Tillsight.Calendars;

namespace Tillsight.Analyses.Cohorts;

/// <summary>How long a cohort's periods are.</summary>
public enum CohortGrain { Month, Quarter, Year }

/// <summary>What customers are grouped by: the period of their first order, or what it was.</summary>
public enum CohortsBy { Month, FirstProduct, Place, Channel }

/// <summary>How cohorts are cut.</summary>
public sealed record CohortsOptions
{
    [Description("What the rows are: the period of the first purchase, or the main product, the place or the channel of the first order")]
    public CohortsBy By { get; init; } = CohortsBy.Month;

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
public sealed record CohortsResult(string Grain, DateOnly DataUntil, long Customers, IReadOnlyList<MeanRetention> Retention, IReadOnlyList<Cohort> Cohorts)
{
    /// <summary>Customers by what their first order was; empty unless asked for.</summary>
    public IReadOnlyList<CohortGroup> Groups { get; init; } = [];
}

/// <summary>Do customers come back, and does it get better with those won lately? Retention by the period of the first purchase.</summary>
public sealed class CohortsAnalysis : Analysis<CohortsOptions>
{
    public override string Title => "Cohorts";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 30;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Customers, Need.Dates];

    public override IReadOnlyList<AnalysisQuery> Queries =>
    [
        new("Cohorts.sql", typeof(CohortRow), Parameters(new CohortsOptions())),
        new("CohortGroups.sql", typeof(CohortGroupRow), GroupParameters(new CohortsOptions { By = CohortsBy.FirstProduct })),
    ];

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
        if (options.By == CohortsBy.Month) return new AnalysisOutcome(result, CohortsView.Of(Title, result, context));
        result = result with { Groups = CohortGroup.Of(Query<CohortGroupRow>(context, "CohortGroups.sql", GroupParameters(options)), grain, options.Periods, until) };
        return result.Groups.All(g => g.Value is null)
            ? CohortsView.NoGroups(Title, options.By)
            : new AnalysisOutcome(result, new CohortGroupsView(context, options, result).Draw(Title));
    }

    static Dictionary<string, object?> GroupParameters(CohortsOptions options) => new(Parameters(options)) { ["by"] = OptionReader.KebabCase(options.By.ToString()) };

    static Dictionary<string, object?> Parameters(CohortsOptions options) =>
        new() { ["grain"] = OptionReader.KebabCase(options.Grain.ToString()), ["free_orders"] = options.FreeOrders };
}

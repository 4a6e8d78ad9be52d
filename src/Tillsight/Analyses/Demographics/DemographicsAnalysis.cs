using System.Globalization;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.Demographics;

/// <summary>Customers of one age group or gender, or of both.</summary>
/// <param name="AgeGroup">Null where all ages are meant.</param>
/// <param name="Gender">Null where all genders are meant.</param>
/// <param name="NetSalesShare">Null where net sales are not above zero.</param>
public sealed record DemographicGroup(string? AgeGroup, string? Gender, decimal? NetSales, decimal? NetSalesShare, decimal? Customers, decimal? CustomerShare,
    decimal? Orders, decimal? Lines, decimal? Aov, decimal? SalesPerCustomer);

/// <summary>Sales by age and gender.</summary>
public sealed record DemographicsResult(decimal? NetSales, decimal? Customers, IReadOnlyList<DemographicGroup> ByAgeGroup, IReadOnlyList<DemographicGroup> ByGender, IReadOnlyList<DemographicGroup> ByBoth);

/// <summary>Which ages and genders bring the money?</summary>
public sealed class DemographicsAnalysis : Analysis<NoOptions>
{
    public const string Unknown = "(unknown)";

    static readonly string[] Metrics = ["net_sales", "customers", "orders", "lines", "aov", "sales_per_customer"];

    public override string Title => "Demographics";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 40;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Customers];

    protected override AnalysisOutcome Answer(AnalysisContext context, NoOptions options)
    {
        var facts = context.Facts;
        if (!facts.HasAges && !facts.HasGenders)
            return AnalysisOutcome.Without(this, new Dictionary<string, object?>(), [Need.Ages, Need.Genders], facts);
        var reader = new MetricReader(context.Engine);
        MetricAnswer Ask(params string[] by) => reader.Answer(new MetricQuery { Metrics = Metrics, By = by }, context.Cancellation);
        var ages = facts.HasAges ? Ask("age_group") : null;
        var genders = facts.HasGenders ? Ask("gender") : null;
        var both = ages is not null && genders is not null ? Ask("age_group", "gender") : null;
        var total = (ages ?? genders)!;
        var result = new DemographicsResult(total.Figure(total.Total, "net_sales"), total.Figure(total.Total, "customers"), Groups(ages), Groups(genders), Groups(both));
        return new AnalysisOutcome(result, DemographicsView.Of(Title, result, context));
    }

    static IReadOnlyList<DemographicGroup> Groups(MetricAnswer? answer) => answer is null ? [] :
        [.. answer.Rows.Select(row => GroupOf(answer, row)).OrderBy(g => AgeOrder(g.AgeGroup)).ThenBy(g => g.Gender == Unknown).ThenBy(g => g.Gender, StringComparer.Ordinal)];

    static DemographicGroup GroupOf(MetricAnswer answer, AnswerRow row)
    {
        decimal? Of(string metric) => answer.Figure(row, metric);
        decimal? Share(string metric) => answer.Figure(answer.Total, metric) is > 0 and var all ? decimal.Round((Of(metric) ?? 0) / all, 6) : null;
        return new(Name("age_group"), Name("gender"), Of("net_sales"), Share("net_sales"), Of("customers"), Share("customers"), Of("orders"), Of("lines"), Of("aov"), Of("sales_per_customer"));

        string? Name(string dimension) => answer.Columns.Any(c => c.Id == dimension) ? (string?)row.Cells[answer.IndexOf(dimension)] ?? Unknown : null;
    }

    /// <summary>"under 25" before "25-34"; a group without a number after all of them, the unknown last.</summary>
    static int AgeOrder(string? group)
    {
        if (group is null || group == Unknown) return int.MaxValue;
        if (group.StartsWith("under", StringComparison.Ordinal)) return -1;
        var digits = group.TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int age) ? age : int.MaxValue - 1;
    }
}

using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Statistics.Descriptive;

namespace Tillsight.Analyses.Returns;

/// <summary>Asks the metrics what came back, in all and by month, product, place and reason.</summary>
sealed class ReturnedParts(MetricReader reader, ReturnsOptions options, CancellationToken cancellation)
{
    const int LeastUnits = 20;

    static readonly string[] Measures = ["returns", "sales_before_returns", "units_returned", "units", "return_share", "return_rate_period"];

    public ReturnedPart Total()
    {
        var answer = Ask([]);
        return Part(answer, answer.Total, null, null);
    }

    /// <summary>Every value of a dimension that sold something or of which something came back.</summary>
    public IReadOnlyList<ReturnedPart> By(string dimension) => WithTotal(dimension).Parts;

    /// <summary>The values of a dimension and all of them together, in one reading of the lines.</summary>
    public (ReturnedPart Total, IReadOnlyList<ReturnedPart> Parts) WithTotal(string dimension)
    {
        var answer = Ask([dimension]);
        int id = answer.IndexOf(dimension), name = answer.Columns.Any(c => c.Id == dimension + "_name") ? answer.IndexOf(dimension + "_name") : -1;
        var parts = answer.Rows.Select(r => Part(answer, r, CellText.Of(r.Cells[id]), name < 0 ? null : r.Cells[name] as string))
            .Where(p => p.Returns != 0 || p.Sales != 0 || p.UnitsReturned != 0 || p.Units != 0);
        return (Part(answer, answer.Total, null, null), [.. parts]);
    }

    public IReadOnlyList<ReturnMonth> Months()
    {
        var answer = reader.Answer(new MetricQuery { Metrics = Measures, Grain = Grain.Month, From = options.From, To = options.To, EveryPeriod = true }, cancellation);
        return [.. answer.Rows.Where(r => r.Cells[0] is not null).Select(r =>
        {
            var part = Part(answer, r, null, null);
            var month = (DateOnly)r.Cells[0]!;
            bool isWhole = !r.IsPartial && WholePeriod.IsCoveredFrom(answer.Coverage.Dates!.Value.First, Period.Of(month, Grain.Month));
            return new ReturnMonth(month, isWhole, part.Returns, part.Sales, part.UnitsReturned, part.ReturnShare, part.ReturnRate);
        })];
    }

    /// <summary>By country, or by region or city where there is only one.</summary>
    public (string? Dimension, IReadOnlyList<ReturnedPart> Parts) Places()
    {
        foreach (string dimension in (string[])["country", "region", "city"])
            if (By(dimension) is var parts && parts.Count(p => p.Id is not null) > 1) return (dimension, [.. parts.OrderByDescending(p => p.Returns).ThenBy(p => p.Id, StringComparer.Ordinal)]);
        return (null, []);
    }

    /// <summary>By the reason that the source gives, where it gives one.</summary>
    public IReadOnlyList<ReturnedPart> Reasons() => reader.Dimensions.All.FirstOrDefault(d => d.Id.Contains("reason", StringComparison.Ordinal)) is { } reason
        ? [.. By(reason.Id).Where(p => p.Returns != 0).OrderByDescending(p => p.Returns).ThenBy(p => p.Id, StringComparer.Ordinal)]
        : [];

    /// <summary>Units of the median product that was sold, at least 20: with fewer a rate is chance.</summary>
    public static decimal UsualUnits(IReadOnlyList<ReturnedPart> products)
    {
        double[] units = [.. products.Where(p => p.Units > 0).Select(p => (double)p.Units)];
        return units.Length == 0 ? LeastUnits : Math.Max(LeastUnits, Math.Ceiling((decimal)Quantiles.Median(units)));
    }

    public static IReadOnlyList<ReturnedPart> ByValue(IReadOnlyList<ReturnedPart> products, int top) =>
        [.. products.Where(p => p.Returns > 0).OrderByDescending(p => p.Returns).ThenBy(p => p.Id, StringComparer.Ordinal).Take(top)];

    public static IReadOnlyList<ReturnedPart> ByRate(IReadOnlyList<ReturnedPart> products, decimal leastUnits, int top) =>
        [.. products.Where(p => p is { Id: not null, ReturnRate: > 0 } && p.Units >= leastUnits).OrderByDescending(p => p.ReturnRate).ThenByDescending(p => p.Returns).ThenBy(p => p.Id, StringComparer.Ordinal).Take(top)];

    MetricAnswer Ask(IReadOnlyList<string> by) => reader.Answer(new MetricQuery { Metrics = Measures, By = by, From = options.From, To = options.To }, cancellation);

    static ReturnedPart Part(MetricAnswer answer, AnswerRow row, string? id, string? name) => new(id, name,
        answer.Figure(row, "returns") ?? 0, answer.Figure(row, "sales_before_returns") ?? 0, answer.Figure(row, "units_returned") ?? 0, answer.Figure(row, "units") ?? 0,
        answer.Figure(row, "return_share"), answer.Figure(row, "return_rate_period"));
}

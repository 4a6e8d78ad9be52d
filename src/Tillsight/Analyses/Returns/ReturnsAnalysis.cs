using System.ComponentModel;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.Returns;

/// <summary>What returns look at.</summary>
public sealed record ReturnsOptions
{
    [Description("How many products and single reversals to list")]
    public int Top { get; init; } = 10;

    [Description("Units a product must have sold to be ranked by its return rate; empty: as many as the median product, at least 20")]
    public int? MinUnits { get; init; }

    [Description("First day; empty: the first of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the last of the data")]
    public DateOnly? To { get; init; }
}

/// <param name="Returns">Value taken back, positive.</param>
/// <param name="ReturnShare">Of sales before returns; null where nothing was sold.</param>
/// <param name="ReturnRate">Units returned / units sold (return_rate_period).</param>
/// <param name="Delay">How long after the sale goods come back.</param>
/// <param name="ByValue">Products by the value that came back.</param>
/// <param name="ByRate">Products by return rate, of those that sold at least <paramref name="MinUnits"/>.</param>
/// <param name="Places">By value; empty where places are not known.</param>
/// <param name="PlaceDimension">country, region or city.</param>
/// <param name="Reasons">By value; empty where the source gives none.</param>
/// <param name="Largest">The largest single reversals.</param>
public sealed record ReturnsResult(
    decimal Returns, decimal UnitsReturned, decimal? ReturnShare, decimal? ReturnRate, IReadOnlyList<ReturnMonth> Months, ReturnDelay Delay,
    IReadOnlyList<ReturnedPart> ByValue, IReadOnlyList<ReturnedPart> ByRate, decimal MinUnits, IReadOnlyList<ReturnedPart> Places, string? PlaceDimension,
    IReadOnlyList<ReturnedPart> Reasons, IReadOnlyList<LargestReversalRow> Largest);

/// <summary>What comes back? Returns and cancellations by month, product and place, how long after the sale, and the largest ones.</summary>
public sealed class ReturnsAnalysis : Analysis<ReturnsOptions>
{
    public override string Title => "Returns and cancellations";

    public override AnalysisGroup Group => AnalysisGroup.Sales;

    public override int Order => 50;

    public override IReadOnlyList<AnalysisQuery> Queries =>
    [
        new("ReversalDelays.sql", typeof(ReversalDelayRow), Dates(new ReturnsOptions())),
        new("LargestReversals.sql", typeof(LargestReversalRow), Largest(new ReturnsOptions())),
    ];

    protected override AnalysisOutcome Answer(AnalysisContext context, ReturnsOptions options)
    {
        if (options.Top < 1) throw new UsageException("--top counts lines: 1 or more.");
        if (options.MinUnits < 1) throw new UsageException("--min-units counts units: 1 or more.");
        if (options.From > options.To) throw new UsageException($"The range ends before it begins: {options.From:yyyy-MM-dd} to {options.To:yyyy-MM-dd}. Exchange --from and --to.");
        var parts = new ReturnedParts(new MetricReader(context.Engine), options, context.Cancellation);
        var (total, products) = context.Facts.HasProducts ? parts.WithTotal("product") : (parts.Total(), []);
        if (total.Returns == 0 && total.UnitsReturned == 0) return Nothing();
        decimal least = options.MinUnits ?? ReturnedParts.UsualUnits(products);
        var (dimension, places) = context.Facts.HasPlaces ? parts.Places() : (null, []);
        var result = new ReturnsResult(total.Returns, total.UnitsReturned, total.ReturnShare, total.ReturnRate,
            context.Facts.FirstDate is null ? [] : parts.Months(), ReturnDelay.Of(Query<ReversalDelayRow>(context, "ReversalDelays.sql", Dates(options))),
            ReturnedParts.ByValue(products, options.Top), ReturnedParts.ByRate(products, least, options.Top), least, places, dimension, parts.Reasons(),
            Query<LargestReversalRow>(context, "LargestReversals.sql", Largest(options)));
        return new AnalysisOutcome(result, new ReturnsView(context, options, result).Draw());
    }

    /// <summary>The range as both files take it; lines without a date belong to a range that nobody chose.</summary>
    static Dictionary<string, object?> Dates(ReturnsOptions options) => new(StringComparer.Ordinal)
    {
        ["is_all"] = options.From is null && options.To is null,
        ["from"] = options.From ?? DateOnly.MinValue,
        ["to"] = options.To ?? DateOnly.MaxValue,
    };

    static Dictionary<string, object?> Largest(ReturnsOptions options) => new(Dates(options), StringComparer.Ordinal) { ["top"] = (long)options.Top };

    AnalysisOutcome Nothing() => new(null, View.Of(Title, new Note(
        "No line of this data takes a sale back. A source that leaves returns out cannot tell a return rate: it is unknown, not zero.", Tone.NotEnoughData))) { IsPossible = false };
}

using System.ComponentModel;

namespace Tillsight.Analyses.Ratings;

/// <summary>Which products are listed.</summary>
public sealed record RatingsOptions
{
    [Description("Fewest ratings for a product to be listed")]
    public int Minimum { get; init; } = 10;

    [Description("Products to list at each end")]
    public int Limit { get; init; } = 10;
}

/// <summary>What do customers rate well and badly, and do categories differ by more than chance?</summary>
public sealed class RatingsAnalysis : Analysis<RatingsOptions>
{
    public override string Title => "Ratings";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 80;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Ratings];

    public override IReadOnlyList<AnalysisQuery> Queries =>
    [
        new("Ratings.sql", typeof(RatingCountRow)),
        new("RatedProducts.sql", typeof(RatedProductRow), new Dictionary<string, object?> { ["minimum"] = 10 }),
        new("ImputedRatings.sql", typeof(ImputedRow)),
    ];

    protected override AnalysisOutcome Answer(AnalysisContext context, RatingsOptions options)
    {
        if (options.Minimum < 1) throw new UsageException($"--minimum expects 1 or more, not {options.Minimum}.");
        if (options.Limit < 1) throw new UsageException($"--limit expects 1 or more, not {options.Limit}.");
        var rows = Query<RatingCountRow>(context, "Ratings.sql");
        if (rows.Count == 0) return AnalysisOutcome.Without(this, OptionReader.Values(options), [Need.Ratings], context.Facts);
        var categories = rows.GroupBy(r => r.Category).Select(g => (Name: g.Key, Rows: (IReadOnlyList<RatingCountRow>)[.. g])).ToList();
        var products = Query<RatedProductRow>(context, "RatedProducts.sql", new Dictionary<string, object?> { ["minimum"] = options.Minimum }).Select(RatingsModel.Product).ToList();
        long ratings = rows.Sum(r => r.Ratings);
        // A product stands at one end only.
        int ends = Math.Min(options.Limit, (products.Count + 1) / 2);
        var result = new RatingsResult(decimal.Round(rows.Sum(r => r.Rating * r.Ratings) / ratings, 6), ratings, Query<ImputedRow>(context, "ImputedRatings.sql")[0].Ratings,
            [.. categories.Select(c => RatingsModel.Category(c.Name, c.Rows)).OrderByDescending(c => c.Mean).ThenBy(c => c.Category, StringComparer.Ordinal)],
            RatingsModel.Test([.. categories.Select(c => c.Rows)]), options.Minimum, [.. products.Take(ends)], [.. products.Skip(ends).Reverse().Take(options.Limit)]);
        return new AnalysisOutcome(result, RatingsView.Of(Title, result, context));
    }
}

using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Analyses.Ratings;

/// <summary>A row of Ratings.sql.</summary>
public sealed record RatingCountRow(string Category, decimal Rating, long Ratings);

/// <summary>A row of RatedProducts.sql.</summary>
public sealed record RatedProductRow(string ProductId, string ProductName, string? Category, long Ratings, decimal Points, decimal Squares);

/// <summary>A row of ImputedRatings.sql.</summary>
public sealed record ImputedRow(long Ratings);

/// <summary>Ratings of a category.</summary>
/// <param name="Low">95 % interval of the mean (Student's t); null for fewer than two ratings.</param>
public sealed record CategoryRating(string Category, long Ratings, decimal Mean, decimal? Low, decimal? High, decimal? Median);

/// <summary>Ratings of a product.</summary>
public sealed record ProductRating(string ProductId, string ProductName, string? Category, long Ratings, decimal Mean, decimal? Low, decimal? High);

/// <summary>Whether categories differ.</summary>
/// <param name="RankPValue">Of Kruskal and Wallis' rank test: the one that counts, since ratings are steps, not measures.</param>
/// <param name="MeanPValue">Of Welch's analysis of variance.</param>
public sealed record RatingTest(decimal? H, decimal? RankPValue, decimal? F, decimal? MeanPValue, bool MayBeChance);

/// <summary>How customers rate what they buy.</summary>
public sealed record RatingsResult(decimal Mean, long Ratings, long Imputed, IReadOnlyList<CategoryRating> Categories, RatingTest? Test,
    int Minimum, IReadOnlyList<ProductRating> Best, IReadOnlyList<ProductRating> Lowest);

/// <summary>Means, intervals and the test.</summary>
static class RatingsModel
{
    public static CategoryRating Category(string name, IReadOnlyList<RatingCountRow> rows)
    {
        long count = rows.Sum(r => r.Ratings);
        decimal points = rows.Sum(r => r.Rating * r.Ratings), squares = rows.Sum(r => r.Rating * r.Rating * r.Ratings);
        var (mean, low, high) = Mean(count, points, squares);
        return new(name, count, mean, low, high, Statistics.Descriptive.Quantiles.Median(Expand(rows)).ToFigure());
    }

    public static ProductRating Product(RatedProductRow row)
    {
        var (mean, low, high) = Mean(row.Ratings, row.Points, row.Squares);
        return new(row.ProductId, row.ProductName, row.Category, row.Ratings, mean, low, high);
    }

    public static RatingTest? Test(IReadOnlyList<IReadOnlyList<RatingCountRow>> categories)
    {
        double[][] groups = [.. categories.Select(Expand)];
        if (KruskalWallis.Test(groups) is not { } ranks) return null;
        var means = OneWayAnova.Welch([.. groups.Select(g => SampleSummary.Of(g))]);
        return new(ranks.Statistic.ToFigure(6), ranks.PValue.ToPValue(), means?.Statistic.ToFigure(6), means?.PValue.ToPValue(), ranks.PValue >= 0.05);
    }

    /// <summary>Mean +- t(n - 1) s / sqrt(n); the variance from exact decimal sums, so that nothing cancels.</summary>
    static (decimal Mean, decimal? Low, decimal? High) Mean(long count, decimal points, decimal squares)
    {
        decimal mean = points / count;
        if (count < 2) return (decimal.Round(mean, 6), null, null);
        double variance = (double)Math.Max(0, (squares - points * points / count) / (count - 1));
        double reach = new StudentT(count - 1).UpperQuantile(0.025) * Math.Sqrt(variance / count);
        return (decimal.Round(mean, 6), ((double)mean - reach).ToFigure(6), ((double)mean + reach).ToFigure(6));
    }

    static double[] Expand(IReadOnlyList<RatingCountRow> rows)
    {
        double[] values = new double[rows.Sum(r => r.Ratings)];
        int next = 0;
        foreach (var row in rows)
        {
            Array.Fill(values, (double)row.Rating, next, (int)row.Ratings);
            next += (int)row.Ratings;
        }
        return values;
    }
}

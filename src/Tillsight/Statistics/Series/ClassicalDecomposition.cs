using Tillsight.Statistics.Descriptive;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Series;

/// <summary>How season and trend combine.</summary>
public enum Composition { Additive, Multiplicative }

/// <summary>Trend by a centred moving average over one season, season by the mean deviation of each place in it (Kendall and Stuart; R's <c>decompose</c>).</summary>
/// <param name="Trend">NaN in the first and last half season.</param>
/// <param name="Season">One value a place of the season; they average 0 (additive) or 1 (multiplicative).</param>
/// <param name="Remainder">What is left; NaN where the trend is.</param>
public sealed record ClassicalDecomposition(
    Composition Composition, IReadOnlyList<double> Trend, IReadOnlyList<double> Season, IReadOnlyList<double> Remainder)
{
    /// <summary>The season's value at a place of the series, also beyond its end.</summary>
    public double SeasonAt(int index) => Season[index % Season.Count];

    /// <summary>Strength of the season, 0..1: max(0, 1 - Var(remainder) / Var(season + remainder)) of the additive parts
    /// (Wang, Smith and Hyndman 2006). Not STL's: that one lets the season change and so comes out somewhat higher.</summary>
    public double SeasonalStrength => Strength((i, remainder) => remainder + SeasonAt(i));

    /// <summary>Strength of the trend, 0..1, alike.</summary>
    public double TrendStrength => Strength((i, remainder) => remainder + Trend[i]);

    /// <returns>Null for fewer than two seasons, or for multiplicative parts where a value is not above 0.</returns>
    public static ClassicalDecomposition? Of(ReadOnlySpan<double> values, int season, Composition composition = Composition.Additive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 2);
        bool isProduct = composition == Composition.Multiplicative;
        if (values.Length < 2 * season) return null;
        if (isProduct)
            foreach (double value in values)
                if (!(value > 0)) return null;

        double[] trend = CentredAverage(values, season), figure = new double[season], remainder = new double[values.Length];
        var counts = new int[season];
        for (int i = 0; i < values.Length; i++)
            if (!double.IsNaN(trend[i]))
            {
                figure[i % season] += isProduct ? values[i] / trend[i] : values[i] - trend[i];
                counts[i % season]++;
            }
        for (int i = 0; i < season; i++) figure[i] /= counts[i];
        double level = Summation.Mean(figure);
        for (int i = 0; i < season; i++) figure[i] = isProduct ? figure[i] / level : figure[i] - level;
        for (int i = 0; i < values.Length; i++)
            remainder[i] = isProduct ? values[i] / trend[i] / figure[i % season] : values[i] - trend[i] - figure[i % season];
        return new(composition, trend, figure, remainder);
    }

    // An even season has no middle: its two outer values count half.
    static double[] CentredAverage(ReadOnlySpan<double> values, int season)
    {
        int half = season / 2;
        var trend = new double[values.Length];
        Array.Fill(trend, double.NaN);
        for (int i = half; i < values.Length - half; i++)
        {
            double sum = Summation.Sum(values.Slice(i - half, 2 * half + 1));
            trend[i] = (season % 2 == 1 ? sum : sum - (values[i - half] + values[i + half]) / 2) / season;
        }
        return trend;
    }

    double Strength(Func<int, double, double> withPart)
    {
        if (Composition != Composition.Additive)
            throw new InvalidOperationException("Strengths are defined for additive parts; take logarithms first.");
        int[] known = [.. Enumerable.Range(0, Trend.Count).Where(i => !double.IsNaN(Trend[i]))];
        double rest = SampleSummary.Of([.. known.Select(i => Remainder[i])]).Variance;
        double together = SampleSummary.Of([.. known.Select(i => withPart(i, Remainder[i]))]).Variance;
        return together == 0 ? 0 : Math.Max(0, 1 - rest / together);
    }
}

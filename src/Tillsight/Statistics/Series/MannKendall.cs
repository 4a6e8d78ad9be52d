using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Series;

/// <param name="S">Pairs that rise less pairs that fall.</param>
/// <param name="Variance">Of S, with ties.</param>
/// <param name="Z">(S -+ 1) / sqrt(variance); 0 where S is.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Tau">Kendall's tau-b with time.</param>
public sealed record MannKendallResult(long S, double Variance, double Z, double PValue, double Tau);

/// <summary>Whether a series has a trend, whatever its shape (Mann 1945; Kendall 1975). It assumes no season: deseasonalise first.</summary>
public static class MannKendall
{
    /// <summary>Compares every two values, n(n-1)/2 of them; the variance is (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18 over groups of t equal values.</summary>
    /// <returns>Null for fewer than four values, of which no order would be remarkable.</returns>
    public static MannKendallResult? Test(ReadOnlySpan<double> values)
    {
        if (values.Length < 4) return null;
        long s = 0;
        for (int i = 0; i < values.Length; i++)
            for (int j = i + 1; j < values.Length; j++) s += values[j].CompareTo(values[i]);

        double n = values.Length, pairs = n * (n - 1) / 2, untied = pairs, variance = Spread(n);
        foreach (double ties in Ties(values))
        {
            variance -= Spread(ties);
            untied -= ties * (ties - 1) / 2;
        }
        double z = s == 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance);
        return new(s, variance, z, Normal.TwoSided(z), s == 0 ? 0 : s / (Math.Sqrt(pairs) * Math.Sqrt(untied)));
    }

    internal static double Spread(double n) => n * (n - 1) * (2 * n + 5) / 18;

    internal static List<double> Ties(ReadOnlySpan<double> values) =>
        [.. values.ToArray().GroupBy(value => value).Select(group => (double)group.Count()).Where(count => count > 1)];
}

using Tillsight.Statistics.Descriptive;
using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Resampling;

/// <summary>The bias-corrected and accelerated interval of Efron (1987), for one or several independent samples.</summary>
static class BcaInterval
{
    /// <summary>A jackknife over more values costs more than the resampling itself; beyond it values are left out in groups.</summary>
    const int MostJackknifeGroups = 500;

    /// <param name="samples">The samples.</param>
    /// <param name="statistic">What was estimated from them.</param>
    /// <param name="estimate">Its value.</param>
    /// <param name="replicates">Its resampled values, ascending.</param>
    /// <param name="options">Level and seed.</param>
    public static Interval Of(
        double[][] samples, Func<double[][], double> statistic, double estimate, double[] replicates, BootstrapOptions options)
    {
        double tail = (1 - options.Level) / 2, below = 0;
        // Half of the ties, or a statistic on few distinct values would look biased.
        foreach (double replicate in replicates) below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
        double bias = Normal.Quantile(below / replicates.Length), acceleration = Acceleration(samples, statistic, options.Seed);
        if (!double.IsFinite(bias) || !double.IsFinite(acceleration)) return Percentiles(replicates, tail, 1 - tail, options.Level);
        return Percentiles(replicates, Shifted(Normal.Quantile(tail)), Shifted(-Normal.Quantile(tail)), options.Level);

        double Shifted(double z) => Normal.Cdf(bias + (bias + z) / (1 - acceleration * (bias + z)));
    }

    public static Interval Percentiles(double[] ascending, double low, double high, double level) =>
        new(Quantiles.OfSorted(ascending, low), Quantiles.OfSorted(ascending, high), level);

    // a = sum U^3/n^3 / (6 (sum U^2/n^2)^1.5) over all samples, U = (n - 1)(mean of the leave-one-out values - each of them).
    static double Acceleration(double[][] samples, Func<double[][], double> statistic, ulong seed)
    {
        double cubes = 0, squares = 0;
        for (int s = 0; s < samples.Length; s++)
        {
            double[] leftOut = Jackknife(samples, s, statistic, seed);
            double mean = Summation.Mean(leftOut), n = leftOut.Length;
            foreach (double value in leftOut)
            {
                double influence = (n - 1) * (mean - value) / n;
                cubes += influence * influence * influence;
                squares += influence * influence;
            }
        }
        return cubes / (6 * Math.Pow(squares, 1.5));
    }

    static double[] Jackknife(double[][] samples, int which, Func<double[][], double> statistic, ulong seed)
    {
        double[] values = samples[which].ToArray();
        // Groups must be random: data often comes sorted.
        if (values.Length > MostJackknifeGroups) new RandomStream(seed, ulong.MaxValue).Shuffle(values.AsSpan());
        int groups = Math.Min(values.Length, MostJackknifeGroups);
        var results = new double[groups];
        var reduced = (double[][])samples.Clone();
        for (int g = 0; g < groups; g++)
        {
            int from = (int)((long)values.Length * g / groups), to = (int)((long)values.Length * (g + 1) / groups);
            reduced[which] = [.. values.AsSpan(0, from), .. values.AsSpan(to)];
            results[g] = statistic(reduced);
        }
        return results;
    }
}

using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Resampling;

/// <param name="Estimate">The statistic of the sample itself.</param>
/// <param name="StandardError">Standard deviation of the resampled statistic.</param>
/// <param name="Interval">By the method of the options; by percentiles where every resample gave the same value.</param>
public sealed record BootstrapResult(double Estimate, double StandardError, Interval Interval);

/// <summary>Intervals for statistics that have no formula, by drawing samples with replacement (Efron and Tibshirani, An Introduction to the Bootstrap, 1993).</summary>
public static class Bootstrap
{
    /// <returns>Null for fewer than two values.</returns>
    public static BootstrapResult? Of(ReadOnlySpan<double> sample, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        if (sample.Length < 2) return null;
        double[][] samples = [sample.ToArray()];
        return Run(samples, drawn => statistic(drawn[0]), options ?? new());
    }

    /// <summary>The statistic of one sample less that of another, each resampled by itself.</summary>
    /// <returns>Null where a sample has fewer than two values.</returns>
    public static BootstrapResult? Difference(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        if (first.Length < 2 || second.Length < 2) return null;
        double[][] samples = [first.ToArray(), second.ToArray()];
        return Run(samples, drawn => statistic(drawn[0]) - statistic(drawn[1]), options ?? new());
    }

    /// <summary>The statistic of the differences of paired values (before and after, each with itself).</summary>
    /// <returns>Null for fewer than two pairs.</returns>
    public static BootstrapResult? Paired(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        SameLength.Check(first.Length, second.Length);
        var differences = new double[first.Length];
        for (int i = 0; i < differences.Length; i++) differences[i] = first[i] - second[i];
        return Of(differences, statistic, options);
    }

    static BootstrapResult Run(double[][] samples, Func<double[][], double> statistic, BootstrapOptions options)
    {
        Probability.CheckLevel(options.Level);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 2);
        double estimate = statistic(samples);
        double[] replicates = Replicate(samples, statistic, options);
        var summary = SampleSummary.Of(replicates);
        Array.Sort(replicates);
        var interval = options.Interval == BootstrapInterval.Bca
            ? BcaInterval.Of(samples, statistic, estimate, replicates, options)
            : BcaInterval.Percentiles(replicates, (1 - options.Level) / 2, (1 + options.Level) / 2, options.Level);
        return new(estimate, Math.Sqrt(summary.Variance), interval);
    }

    static double[] Replicate(double[][] samples, Func<double[][], double> statistic, BootstrapOptions options)
    {
        var drawn = Array.ConvertAll(samples, sample => new double[sample.Length]);
        var replicates = new double[options.Resamples];
        for (int r = 0; r < replicates.Length; r++)
        {
            var random = new RandomStream(options.Seed, (ulong)r);
            for (int s = 0; s < samples.Length; s++)
            {
                var (source, target) = (samples[s], drawn[s]);
                for (int i = 0; i < target.Length; i++) target[i] = source[random.NextInt(source.Length)];
            }
            replicates[r] = statistic(drawn);
        }
        return replicates;
    }
}

using Tillsight.Statistics.Descriptive;
using Tillsight.Statistics.Resampling;

namespace Tillsight.Tests.Statistics.Resampling;

public class BootstrapTests
{
    static readonly BootstrapOptions Many = new() { Resamples = 40_000 };

    // scipy drew 200,000 resamples; two runs of 40,000 differ by less than 2 % of the interval's width.
    [Fact]
    public void Bca_interval_of_a_mean_equals_scipy_1_10_bootstrap()
    {
        var interval = Bootstrap.Of(Samples.X, Summation.Mean, Many)!.Interval;
        Near.Absolute(5.54, interval.Low, 0.2);
        Near.Absolute(17.2635, interval.High, 0.2);
    }

    [Fact]
    public void Percentile_interval_of_a_mean_equals_scipy_1_10_bootstrap()
    {
        var interval = Bootstrap.Of(Samples.X, Summation.Mean, Many with { Interval = BootstrapInterval.Percentile })!.Interval;
        Near.Absolute(4.95, interval.Low, 0.15);
        Near.Absolute(14.31, interval.High, 0.15);
    }

    [Fact]
    public void Bca_interval_of_a_difference_equals_scipy_1_10_bootstrap()
    {
        var interval = Bootstrap.Difference(Samples.X, Samples.Y, Summation.Mean, Many)!.Interval;
        Near.Absolute(0.8425, interval.Low, 0.2);
        Near.Absolute(12.694, interval.High, 0.2);
    }

    [Fact]
    public void Standard_error_of_a_mean_is_that_of_the_formula()
    {
        // sqrt((n - 1)/n) s / sqrt(n): the resampled population's own deviation.
        double expected = 8.33707249445378 * Math.Sqrt(0.9) / Math.Sqrt(10);
        Near.Relative(expected, Bootstrap.Of(Samples.X, Summation.Mean, Many)!.StandardError, 0.02);
    }

    [Fact]
    public void Paired_values_are_resampled_as_pairs()
    {
        double[] before = [10, 200, 3000], after = [11, 201, 3001];
        Assert.Equal(0, Bootstrap.Paired(after, before, Summation.Mean)!.StandardError);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval() =>
        Assert.Equal(Bootstrap.Of(Samples.X, Quantiles.Median), Bootstrap.Of(Samples.X, Quantiles.Median));

    [Fact]
    public void A_constant_has_an_interval_without_width() => Assert.Equal(0, Bootstrap.Of([4, 4, 4], Summation.Mean)!.Interval.Width);

    [Fact]
    public void A_large_sorted_sample_keeps_the_acceleration_of_the_whole()
    {
        // Leaving out groups instead of single values must not lose the skewness: compare with the mean's closed form.
        var random = new RandomStream(3);
        double[] sample = Quantiles.Sorted([.. Enumerable.Range(0, 3000).Select(_ => -Math.Log(1 - random.NextDouble()))]);
        var interval = Bootstrap.Of(sample, Summation.Mean, new() { Resamples = 4000 })!.Interval;
        double mean = Summation.Mean(sample), error = RunningMoments.Of(sample).StandardDeviation / Math.Sqrt(sample.Length);
        Near.Absolute(mean + 1.96 * error, interval.High, 0.25 * error);
    }

    [Fact]
    public void One_value_is_not_enough() => Assert.Null(Bootstrap.Of([1], Summation.Mean));
}

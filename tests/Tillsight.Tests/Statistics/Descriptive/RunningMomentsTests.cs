using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class RunningMomentsTests
{
    static readonly RunningMoments Sample = RunningMoments.Of(Samples.X);

    [Fact]
    public void Deviation_equals_pandas_1_5() => Near.Relative(8.33707249445378, Sample.StandardDeviation, 1e-14);

    [Fact]
    public void Skewness_equals_pandas_1_5() => Near.Relative(2.5206245672348215, Sample.Skewness, 1e-13);

    [Fact]
    public void Kurtosis_equals_pandas_1_5() => Near.Relative(6.919722579377155, Sample.ExcessKurtosis, 1e-13);

    [Fact]
    public void Minimum_and_maximum_are_kept() => Assert.Equal((2.5, 31.0), (Sample.Minimum, Sample.Maximum));

    [Fact]
    public void A_constant_has_no_skewness() => Assert.Equal(0, RunningMoments.Of([3, 3, 3]).Skewness);

    [Fact]
    public void One_value_has_no_deviation() => Assert.Equal(double.NaN, RunningMoments.Of([3]).StandardDeviation);

    [Fact]
    public void A_shifted_sample_keeps_the_digits_of_its_spread() =>
        Near.Relative(RunningMoments.Of([4, 7, 13, 16]).Variance, RunningMoments.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).Variance, 1e-12);

    [Fact]
    public void Halves_merge_into_the_whole() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<(int[] First, int[] Second)>(), halves =>
        {
            double[] first = Array.ConvertAll(halves.First, i => (double)i), second = Array.ConvertAll(halves.Second, i => (double)i);
            var merged = RunningMoments.Of(first);
            merged.Merge(RunningMoments.Of(second));
            var whole = RunningMoments.Of([.. first, .. second]);
            return merged.Count == whole.Count && Same(merged.Mean, whole.Mean) && Same(merged.Variance, whole.Variance)
                && Same(merged.Skewness, whole.Skewness) && Same(merged.ExcessKurtosis, whole.ExcessKurtosis)
                && merged.Minimum.Equals(whole.Minimum) && merged.Maximum.Equals(whole.Maximum);
        }));

    static bool Same(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(b));
}

using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Inference;
using Interval = Tillsight.Statistics.Inference.Interval;

namespace Tillsight.Tests.Statistics.Inference;

public class ProportionTests
{
    [Theory]
    [InlineData(45, 100, 0.95, 0.3561453798, 0.5475539700)]
    [InlineData(0, 20, 0.95, 0, 0.1611251580528194)]
    [InlineData(3, 7, 0.80, 0.22598811161452578, 0.6583029463790934)]
    public void Wilson_equals_statsmodels_0_13(long successes, long trials, double level, double low, double high)
    {
        var interval = ProportionInterval.Wilson(successes, trials, level);
        Near.Absolute(low, interval.Low, 5e-11);
        Near.Absolute(high, interval.High, 5e-11);
    }

    [Theory]
    [InlineData(45, 100, 0.3503202292, 0.5527198112)]
    [InlineData(0, 20, 0, 0.16843347098308534)]
    [InlineData(7, 7, 0.5903836027749966, 1)]
    public void Clopper_Pearson_equals_statsmodels_0_13(long successes, long trials, double low, double high)
    {
        var interval = ProportionInterval.ClopperPearson(successes, trials);
        Near.Absolute(low, interval.Low, 5e-11);
        Near.Absolute(high, interval.High, 5e-11);
    }

    [Fact]
    public void Two_proportions_z_equals_statsmodels_0_13() => Near.Relative(-1.5024781117175967, Two.Z, 1e-13);

    [Fact]
    public void Two_proportions_p_equals_statsmodels_0_13() => Near.Relative(0.13297367663174484, Two.PValue, 1e-12);

    [Fact]
    public void Newcombe_equals_statsmodels_0_13_confint_proportions_2indep()
    {
        Near.Relative(-0.10254140301660114, Two.Interval.Low, 1e-12);
        Near.Relative(0.014306133531962646, Two.Interval.High, 1e-12);
    }

    [Fact]
    public void Both_intervals_hold_the_proportion_and_stay_within_0_and_1() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte)>(), pair =>
        {
            long trials = Math.Max(pair.Item1, pair.Item2), successes = Math.Min(pair.Item1, pair.Item2);
            var (exact, wilson) = (ProportionInterval.ClopperPearson(successes, trials), ProportionInterval.Wilson(successes, trials));
            return trials == 0 || new[] { exact, wilson }.All(i => i.Contains((double)successes / trials) && i.Low >= 0 && i.High <= 1);
        }));

    [Fact]
    public void Without_trials_anything_is_possible() => Assert.Equal(new Interval(0, 1, 0.95), ProportionInterval.Wilson(0, 0));

    [Fact]
    public void More_successes_than_trials_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(3, 2));

    [Fact]
    public void A_side_without_trials_cannot_be_compared() => Assert.Null(ProportionTest.Compare(0, 0, 1, 2));

    static ProportionResult Two => ProportionTest.Compare(15, 200, 25, 210)!;
}

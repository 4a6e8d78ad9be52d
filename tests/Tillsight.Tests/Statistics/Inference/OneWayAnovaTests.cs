using Tillsight.Statistics.Inference;

namespace Tillsight.Tests.Statistics.Inference;

public class OneWayAnovaTests
{
    static readonly SampleSummary[] Groups = [SampleSummary.Of(Samples.X), SampleSummary.Of(Samples.Y), SampleSummary.Of(Samples.Z)];

    [Fact]
    public void Welch_F_equals_statsmodels_0_13_anova_oneway() => Near.Relative(1.5862812291156216, OneWayAnova.Welch(Groups)!.Value.Statistic, 1e-12);

    [Fact]
    public void Welch_p_equals_statsmodels_0_13_anova_oneway() => Near.Relative(0.24096059480339457, OneWayAnova.Welch(Groups)!.Value.PValue, 1e-11);

    [Fact]
    public void Welch_freedom_equals_statsmodels_0_13_anova_oneway() => Near.Relative(13.34451872142288, OneWayAnova.Welch(Groups)!.Value.Freedom2, 1e-12);

    [Fact]
    public void Fisher_F_equals_scipy_1_10_f_oneway() => Near.Relative(1.3940084899985457, OneWayAnova.EqualVariances(Groups)!.Value.Statistic, 1e-12);

    [Fact]
    public void Fisher_p_equals_scipy_1_10_f_oneway() => Near.Relative(0.27011025723209686, OneWayAnova.EqualVariances(Groups)!.Value.PValue, 1e-11);

    [Fact]
    public void Of_two_groups_Welch_F_is_the_square_of_Welch_t() =>
        Near.Relative(Math.Pow(1.5519895144209335, 2), OneWayAnova.Welch(Groups[..2])!.Value.Statistic, 1e-12);

    [Fact]
    public void A_group_of_one_carries_no_weight() =>
        Assert.Equal(OneWayAnova.Welch(Groups), OneWayAnova.Welch([.. Groups, SampleSummary.Of([99])]));

    [Fact]
    public void One_group_has_nothing_to_compare_with() => Assert.Null(OneWayAnova.Welch(Groups[..1]));
}

using Tillsight.Statistics.Inference;

namespace Tillsight.Tests.Statistics.Inference;

public class RankTests
{
    [Fact]
    public void Mann_Whitney_U_equals_scipy_1_10() => Assert.Equal(54, MannWhitney.Compare(Samples.X, Samples.Y)!.U);

    [Fact]
    public void Mann_Whitney_p_equals_scipy_1_10_and_R_4_2_wilcox_test() =>
        Near.Relative(0.23009044912846022, MannWhitney.Compare(Samples.X, Samples.Y)!.PValue, 1e-12);

    [Fact]
    public void Mann_Whitney_of_equal_samples_finds_no_difference() =>
        Assert.Equal((1.0, 0.5), MannWhitney.Compare([3, 3], [3, 3, 3]) is { } result ? (result.PValue, result.Superiority) : default);

    [Fact]
    public void Mann_Whitney_needs_values_on_both_sides() => Assert.Null(MannWhitney.Compare([], [1]));

    [Fact]
    public void Kruskal_Wallis_equals_scipy_1_10() => Near.Relative(2.0597911227154118, Test()!.Value.Statistic, 1e-12);

    [Fact]
    public void Kruskal_Wallis_p_equals_scipy_1_10() => Near.Relative(0.3570442478384808, Test()!.Value.PValue, 1e-12);

    [Fact]
    public void Kruskal_Wallis_of_equal_values_has_no_answer() => Assert.Null(KruskalWallis.Test([[2, 2], [2]]));

    static TestOutcome? Test() => KruskalWallis.Test([Samples.X, Samples.Y, Samples.Z, []]);
}

using Tillsight.Statistics.Resampling;

namespace Tillsight.Tests.Statistics.Resampling;

public class PermutationTestTests
{
    // numpy visited all 43,758 deals: 6,478 differ at least as much. The standard error of 19,999 random ones is 0.0025.
    [Fact]
    public void P_is_the_share_of_all_deals_counted_in_numpy() =>
        Near.Absolute(6478.0 / 43758, PermutationTest.Compare(Samples.X, Samples.Y, permutations: 19_999)!.Value.PValue, 0.01);

    [Fact]
    public void P_is_never_zero() =>
        Assert.Equal(0.001, PermutationTest.Compare([.. Enumerable.Range(0, 20).Select(i => 100.0 + i)], [.. Enumerable.Range(0, 20).Select(i => (double)i)], permutations: 999)!.Value.PValue);

    [Fact]
    public void Equal_samples_have_p_1() => Assert.Equal(1, PermutationTest.Compare([2, 2], [2, 2, 2], permutations: 99)!.Value.PValue);
}

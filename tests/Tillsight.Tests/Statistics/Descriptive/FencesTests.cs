using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class FencesTests
{
    // Quartiles of the sample are 4.775 and 8.525 (numpy 1.24), so the fences lie 5.625 beyond them.
    static readonly Fences Fences = Fences.OfSorted(Samples.X);

    [Fact]
    public void Lie_one_and_a_half_interquartile_ranges_beyond_the_quartiles() => Near.Relative(8.525 + 5.625, Fences.High, 1e-14);

    [Fact]
    public void The_far_value_is_outside() => Assert.True(Fences.IsOutside(31));

    [Fact]
    public void A_value_on_the_fence_is_inside() => Assert.False(Fences.IsOutside(Fences.Low));
}

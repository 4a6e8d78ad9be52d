using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class SummationTests
{
    [Fact]
    public void A_large_value_does_not_swallow_small_ones() => Assert.Equal(2, Summation.Sum([1, 1e100, 1, -1e100]));

    [Fact]
    public void An_infinite_value_gives_an_infinite_sum() => Assert.Equal(double.PositiveInfinity, Summation.Sum([1, double.PositiveInfinity]));
}

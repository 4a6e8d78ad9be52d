using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class MissingTests
{
    [Fact]
    public void The_rest_keeps_its_order() => Assert.Equal([3, 1], Missing.Drop([double.NaN, 3, double.NaN, 1]));

    [Fact]
    public void A_pair_goes_when_either_value_is_missing() =>
        Assert.Equal([6], Missing.DropPairs([1, double.NaN, 3], [double.NaN, 5, 6]).Y);

    [Fact]
    public void Columns_of_different_lengths_are_refused() => Assert.Throws<ArgumentException>(() => Missing.DropPairs([1], [1, 2]));
}

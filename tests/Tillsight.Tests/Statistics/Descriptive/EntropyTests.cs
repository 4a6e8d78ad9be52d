using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class EntropyTests
{
    [Fact]
    public void Equals_scipy_1_10_entropy() => Near.Relative(1.0296530140645737, Entropy.OfCounts([5, 3, 2]), 1e-14);

    [Fact]
    public void Equal_counts_are_in_balance() => Near.Absolute(0, Entropy.Imbalance([7, 7, 7, 0]), 1e-15);

    [Fact]
    public void A_category_with_nearly_all_is_out_of_balance() => Assert.True(Entropy.Imbalance([9990, 5, 5]) > 0.99);
}

using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Association;

namespace Tillsight.Tests.Statistics.Association;

public class CorrelationTests
{
    [Fact]
    public void Pearson_equals_scipy_1_10() => Near.Relative(0.9383084125447674, Correlation.Pearson(Samples.X.AsSpan(0, 8), Samples.Y), 1e-14);

    [Fact]
    public void Spearman_with_ties_equals_scipy_1_10() =>
        Near.Relative(0.9700772721497397, Correlation.Spearman(Samples.X.AsSpan(0, 8), Samples.Y), 1e-14);

    [Fact]
    public void A_constant_column_has_none() => Assert.Equal(double.NaN, Correlation.Pearson([0.1, 0.1, 0.1], [1, 2, 3]));

    [Fact]
    public void Spearman_does_not_change_under_any_rising_function() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<(short, short)[]>(), pairs =>
        {
            double[] x = Array.ConvertAll(pairs, pair => (double)pair.Item1), y = Array.ConvertAll(pairs, pair => (double)pair.Item2);
            return Correlation.Spearman(x, y).Equals(Correlation.Spearman(Array.ConvertAll(x, value => value * value * value), y));
        }));

    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks() => Assert.Equal([4, 1, 2.5, 2.5], Ranks.Average([9, 1, 5, 5]));
}

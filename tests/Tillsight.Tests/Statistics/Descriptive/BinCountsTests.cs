using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class BinCountsTests
{
    [Theory]
    [InlineData(BinRule.Auto, new long[] { 4, 4, 0, 1, 0, 0, 0, 0, 1 })]
    [InlineData(BinRule.FreedmanDiaconis, new long[] { 4, 4, 0, 1, 0, 0, 0, 0, 1 })]
    [InlineData(BinRule.Sturges, new long[] { 7, 2, 0, 0, 1 })]
    public void Equals_numpy_histogram(BinRule rule, long[] expected) => Assert.Equal(expected, BinCounts.OfSorted(Samples.X, rule).Counts);

    [Fact]
    public void Edges_equal_numpy_histogram_bin_edges() =>
        Near.Relative(5.666666666666666, BinCounts.OfSorted(Samples.X).Edges[1], 1e-14);

    [Fact]
    public void A_single_value_has_one_bin_around_it() => Assert.Equal([6.5, 7.5], BinCounts.OfSorted([7, 7, 7]).Edges);

    [Fact]
    public void A_far_outlier_does_not_ask_for_millions_of_bins() =>
        Assert.Equal(100, BinCounts.OfSorted([.. Enumerable.Range(0, 1000).Select(i => i / 1000.0), 1e9]).Counts.Count);

    [Fact]
    public void No_value_is_lost() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<int>>(), values =>
        {
            double[] sorted = Quantiles.Sorted(Array.ConvertAll(values.Get, value => (double)value));
            return BinCounts.OfSorted(sorted).Counts.Sum() == sorted.Length;
        }));

    [Fact]
    public void Without_values_there_is_no_histogram() => Assert.Throws<ArgumentException>(() => BinCounts.OfSorted([]));
}

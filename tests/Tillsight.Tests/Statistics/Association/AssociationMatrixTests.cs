using Tillsight.Statistics.Association;

namespace Tillsight.Tests.Statistics.Association;

public class AssociationMatrixTests
{
    static readonly double[][] Columns =
    [
        [1, 2, double.NaN, 4, 5, 6.5, 7, 3],
        [2, 1, 4, 3, double.NaN, 6, 5, 5],
        [9, 7, 6, 6, 3, 2, 1, double.NaN],
    ];

    [Theory]
    [InlineData(0, 1, 0.7925386221863523)]
    [InlineData(0, 2, -0.9803259463254866)]
    [InlineData(2, 1, -0.8557945674266755)]
    [InlineData(1, 1, 1)]
    public void Pearson_with_missing_values_equals_pandas_1_5_corr(int row, int column, double expected) =>
        Near.Relative(expected, AssociationMatrix.Pearson(Columns).Values[row, column], 1e-14);

    [Theory]
    [InlineData(0, 1, 0.753702346348183)]
    [InlineData(0, 2, -1)]
    [InlineData(2, 1, -0.8696565534786727)]
    public void Spearman_with_missing_values_equals_pandas_1_5_corr(int row, int column, double expected) =>
        Near.Relative(expected, AssociationMatrix.Spearman(Columns).Values[row, column], 1e-14);

    [Fact]
    public void Says_on_how_many_pairs_a_value_rests() => Assert.Equal(6, AssociationMatrix.Pearson(Columns).Pairs[0, 1]);

    [Fact]
    public void A_missing_category_leaves_out_the_pair() =>
        Assert.Equal(4, AssociationMatrix.CramersV([[0, 1, 0, 1, -1], [1, 0, 1, 0, 1]]).Pairs[0, 1]);
}

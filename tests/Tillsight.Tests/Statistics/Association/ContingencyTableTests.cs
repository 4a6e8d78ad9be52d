using Tillsight.Statistics.Association;

namespace Tillsight.Tests.Statistics.Association;

public class ContingencyTableTests
{
    static readonly ContingencyTable Table = ContingencyTable.FromCounts(new long[,] { { 10, 20, 30 }, { 6, 9, 17 }, { 12, 3, 5 } });

    [Fact]
    public void Chi_squared_equals_scipy_1_10_chi2_contingency() => Near.Relative(16.18629807692308, Table.ChiSquaredTest()!.Value.Statistic, 1e-14);

    [Fact]
    public void P_equals_scipy_1_10_chi2_contingency() => Near.Relative(0.0027791010652600703, Table.ChiSquaredTest()!.Value.PValue, 1e-13);

    [Fact]
    public void Cramers_v_equals_scipy_1_10_association() => Near.Relative(0.2688126843584172, Table.CramersV, 1e-14);

    [Fact]
    public void Corrected_v_equals_Bergsma_2013_computed_in_numpy() => Near.Relative(0.23502661920659979, Table.CramersVCorrected, 1e-13);

    [Fact]
    public void Columns_that_determine_each_other_have_v_1() =>
        Near.Relative(1, ContingencyTable.FromCodes([0, 1, 2, 0, 1, 2, 0, 1, 2, 2], [2, 0, 1, 2, 0, 1, 2, 0, 1, 1]).CramersVCorrected, 1e-12);

    [Fact]
    public void An_empty_category_changes_nothing() =>
        Assert.Equal(Table.CramersV, ContingencyTable.FromCounts(new long[,] { { 10, 0, 20, 30 }, { 6, 0, 9, 17 }, { 12, 0, 3, 5 } }).CramersV, 1e-15);

    [Fact]
    public void Thousands_of_categories_need_no_table_of_millions() =>
        Near.Relative(1, ContingencyTable.FromCodes([.. Enumerable.Range(0, 100_000)], [.. Enumerable.Range(0, 100_000)]).CramersV, 1e-9);

    [Fact]
    public void A_constant_column_has_no_test() => Assert.Null(ContingencyTable.FromCodes([0, 0, 0], [0, 1, 2]).ChiSquaredTest());

    [Fact]
    public void Smallest_expected_count_is_that_of_the_rarest_pair() => Near.Relative(20.0 * 28 / 112, Table.SmallestExpected, 1e-14);
}

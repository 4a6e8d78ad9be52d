using System.Globalization;
using Tillsight.Statistics.Descriptive;
using Tillsight.Testing;

namespace Tillsight.Tests.Statistics.Descriptive;

public class ConcentrationTests
{
    static double[] SpendOfCdnowCustomers() =>
        [.. File.ReadLines(SharedData.Require("cdnow/CDNOW_master.txt")).Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length == 4)
            .GroupBy(cells => cells[0]).Select(customer => customer.Sum(cells => double.Parse(cells[3], CultureInfo.InvariantCulture)))];

    [Fact]
    public void Gini_of_CDNOW_spend_is_the_published_0_634571() => Near.Absolute(0.634571, Concentration.Gini(SpendOfCdnowCustomers()), 5e-7);

    [Fact]
    public void The_top_fifth_of_CDNOW_customers_brings_67_7774_percent() =>
        Near.Absolute(0.677774, Concentration.TopShare(SpendOfCdnowCustomers(), 0.2), 5e-7);

    [Fact]
    public void Equal_parts_have_no_concentration() => Near.Absolute(0, Concentration.Gini([4, 4, 4, 4]), 1e-15);

    [Fact]
    public void One_part_of_four_with_all_has_gini_three_quarters() => Assert.Equal(0.75, Concentration.Gini([0, 0, 0, 8]));

    [Fact]
    public void Nothing_to_share_has_no_gini() => Assert.Equal(double.NaN, Concentration.Gini([0, 0]));

    [Fact]
    public void A_negative_part_is_refused() => Assert.Throws<ArgumentException>(() => Concentration.Gini([1, -1]));
}

using Tillsight.Engines;
using Tillsight.Profiling;
using Tillsight.Profiling.Relations;
using Tillsight.Sources.Values;
using Tillsight.Testing;

namespace Tillsight.Tests.Profiling;

/// <summary>Known facts of the file, and statistics computed with pandas 1.5.3.</summary>
public class CustomerShoppingProfileTests
{
    static readonly Lazy<TableProfile> Whole = new(() =>
    {
        using var engine = DuckDbEngine.InMemory();
        return Profiler.Profile(SourceRows.Files(engine, SharedData.Require("customer-shopping/customer_shopping_behavior.csv")), engine);
    });

    static TableProfile Table
    {
        get
        {
            SharedData.Require("customer-shopping/customer_shopping_behavior.csv");
            return Whole.Value;
        }
    }

    [Fact]
    public void Thirty_seven_ratings_are_missing() => Assert.Equal(37, Table.Column("Review Rating").Missing);

    [Fact]
    public void The_promo_column_equals_the_discount_column_on_every_row()
    {
        Assert.Equal([new EqualColumns("Discount Applied", "Promo Code Used")], Table.EqualColumns);
        Assert.Contains(Table.Alerts, a => a is { Kind: "equal_columns", Column: "Promo Code Used", Fix: "redundant_column:Promo Code Used" });
    }

    [Fact]
    public void The_amounts_add_up_to_the_known_revenue() => Assert.Equal(233081, Table.Column("Purchase Amount (USD)").Numbers!.Sum);

    [Fact]
    public void The_customer_id_is_the_only_key() => Assert.Equal(["Customer ID"], Assert.Single(Table.Keys).Columns);

    [Fact]
    public void The_item_determines_its_category_and_nothing_else_determines_anything() =>
        Assert.Equal([("Item Purchased", "Category", 0L)], Table.Dependencies.Select(d => (d.Determinant, d.Dependent, d.Exceptions)));

    [Fact]
    public void Yes_and_no_are_read_as_such() => Assert.Equal(ValueKind.Boolean, Table.Column("Subscription Status").Kind);

    [Fact]
    public void The_most_common_values_equal_pandas_1_5_value_counts() =>
        Assert.Equal([("Clothing", 1737L), ("Accessories", 1240L), ("Footwear", 599L), ("Outerwear", 324L)], Table.Column("Category").Common.Select(v => (v.Value, v.Count)));

    [Theory]
    [InlineData("Age", 44.06846153846154, 15.207589127162402, -0.006379721720990553, -1.1950871489241808, 13)]
    [InlineData("Purchase Amount (USD)", 59.76435897435898, 23.685392250875278, 0.012701757626433803, -1.23659369126616, 21)]
    [InlineData("Review Rating", 3.750064716541548, 0.7169829842073663, 0.0013552919012980607, -1.1831487050810667, 0.6)]
    [InlineData("Previous Purchases", 25.35153846153846, 14.447125170462455, 0.003121155512765129, -1.1901873846405375, 12)]
    public void Moments_equal_pandas_1_5(string column, double mean, double deviation, double skewness, double kurtosis, double mad)
    {
        var numbers = Table.Column(column).Numbers!;
        Assert.Equal(mean, numbers.Mean, 1e-12);
        Assert.Equal(deviation, numbers.StandardDeviation, 1e-11);
        Assert.Equal(skewness, numbers.Skewness, 1e-12);
        Assert.Equal(kurtosis, numbers.Kurtosis, 1e-11);
        Assert.Equal(mad, numbers.MedianAbsoluteDeviation, 1e-12);
    }

    [Theory]
    [InlineData("Review Rating", new[] { 2.5, 2.5, 2.6, 3.1, 3.8, 4.4, 4.9, 5, 5 })]
    [InlineData("Purchase Amount (USD)", new[] { 20, 20, 23, 39, 60, 81, 96.05, 99, 100 })]
    public void Quantiles_equal_pandas_1_5(string column, double[] expected)
    {
        double[] found = [.. Table.Column(column).Numbers!.Quantiles.Select(q => q.Value)];
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-9);
    }

    [Theory]
    [InlineData("Age", "Review Rating", CorrelationMeasure.Pearson, -0.02438362266875338)]
    [InlineData("Age", "Previous Purchases", CorrelationMeasure.Pearson, 0.04044453114288908)]
    [InlineData("Purchase Amount (USD)", "Review Rating", CorrelationMeasure.Spearman, 0.02942940308257033)]
    [InlineData("Age", "Previous Purchases", CorrelationMeasure.Spearman, 0.04051282798280539)]
    [InlineData("Gender", "Discount Applied", CorrelationMeasure.CramersV, 0.5956842215561375)]
    [InlineData("Subscription Status", "Discount Applied", CorrelationMeasure.CramersV, 0.7001091102088884)]
    public void Correlations_equal_pandas_1_5_corr_and_Bergsmas_V_of_crosstab(string first, string second, CorrelationMeasure measure, double expected) =>
        Assert.Equal(expected, Table.Correlations.Single(c => c.First == first && c.Second == second && c.Measure == measure).Value, 1e-12);

    [Fact]
    public void Every_row_stood_for_the_pairs() => Assert.Equal(Table.Rows, Table.PairRows);
}

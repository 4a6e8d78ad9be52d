using Tillsight.Mapping;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Tables;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Tests.Mapping;

/// <summary>What values and relations say, on plain values.</summary>
public sealed class EvidenceTests
{
    static TableFacts Facts(string header, IEnumerable<string> rows) => TableFacts.Of(
        TableSample.Of("t", header.Split(','), [.. rows.Select(r => (IReadOnlyList<string?>)r.Split(','))]), new ColumnFormats(null, new WholeTables(null, default)));

    static ColumnFacts Column(params string[] values) => Facts("c", values).Columns[0];

    static double Weight(string field, ColumnFacts column) => ShapeEvidence.Of(StarField.Find(field)!, column).Weight;

    [Fact]
    public void Quantity_times_price_is_found_whatever_the_headers()
    {
        var facts = Facts("a,b,c", Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"{1 + i % 5},{2.5 + i % 7:0.00},{(1 + i % 5) * (2.5 + i % 7):0.00}")));
        var product = Assert.Single(ProductOfColumns.Find(facts));
        Assert.Equal(("a", "b", "c"), (product.Count.Column, product.Each.Column, product.Amount.Column));
    }

    [Fact]
    public void A_discount_is_found_between_product_and_amount()
    {
        var facts = Facts("a,b,d,c", Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{1 + i % 5},{2.5 + i % 7:0.00},{i % 3 * .25:0.00},{(1 + i % 5) * (2.5 + i % 7) - i % 3 * .25:0.00}")));
        Assert.Contains(ProductOfColumns.Find(facts), p => p.Less?.Column == "d" && p.Amount.Column == "c");
    }

    [Fact]
    public void Lines_of_one_unit_prove_no_product() =>
        Assert.Empty(ProductOfColumns.Find(Facts("a,b,c", Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"1,{2.5 + i % 7:0.00},{2.5 + i % 7:0.00}")))));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, -1)]
    public void An_amount_of_the_line_grows_with_the_quantity_and_a_price_does_not(bool ofLine, double expected)
    {
        var facts = Facts("sku,qty,amount", Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"A{i % 20},{1 + i / 20 % 4},{(1.5 + i % 20) * (ofLine ? 1 + i / 20 % 4 : 1):0.00}")));
        Assert.Equal(expected, Scaling.Of(facts.Columns[2], facts.Columns[1], facts.Columns[0]));
    }

    [Fact]
    public void Whether_an_amount_grows_cannot_be_told_where_each_product_has_one_quantity()
    {
        var facts = Facts("sku,qty,amount", Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"A{i % 20},{1 + i % 20 % 4},{1.5 + i % 20:0.00}")));
        Assert.Equal(0, Scaling.Of(facts.Columns[2], facts.Columns[1], facts.Columns[0]));
    }

    [Fact]
    public void A_total_on_every_line_of_an_order_is_the_orders()
    {
        var facts = Facts("order,line,total", Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"{i / 3},{i % 7 + .5},{i / 3 * 7 % 31 + .25}")));
        Assert.True(OrderGrouping.IsOfWholeOrder(facts.Columns[0], facts.Columns[2]));
        Assert.False(OrderGrouping.IsOfWholeOrder(facts.Columns[0], facts.Columns[1]));
    }

    [Fact]
    public void A_column_determines_another_where_each_value_goes_with_one()
    {
        var facts = Facts("sku,name,colour", Enumerable.Range(0, 100).Select(i => $"A{i % 20},Name {i % 20},{i % 3}"));
        Assert.Equal(1, Dependence.Share(facts.Columns[0], facts.Columns[1]));
        Assert.Equal(0, Dependence.Share(facts.Columns[0], facts.Columns[2]));
    }

    [Fact]
    public void A_customer_with_one_order_tells_nothing_of_what_belongs_to_customers()
    {
        var facts = Facts("customer,order,payment", Enumerable.Range(0, 90).Select(i => $"C{i / 3},{1000 + i / 3},{i / 3 % 2}"));
        Assert.Null(Dependence.Share(facts.Columns[0], facts.Columns[2], 10, facts.Columns[1]));
    }

    [Fact]
    public void Countries_speak_for_a_country_and_against_a_name()
    {
        var column = Column("France", "Germany", "United Kingdom", "Spain");
        Assert.True(Weight("country", column) > 1);
        Assert.True(Weight("product_name", column) < -1);
    }

    [Fact]
    public void Ages_from_18_to_70_speak_for_an_age() => Assert.True(Weight("age", Column([.. Enumerable.Range(18, 53).Select(i => $"{i}")])) > 1);

    [Fact]
    public void Years_are_no_ages() => Assert.True(ShapeEvidence.Of(StarField.Find("age")!, Column("1980", "1990", "2001")).IsImpossible);

    [Fact]
    public void Ratings_beyond_ten_are_no_ratings() => Assert.True(ShapeEvidence.Of(StarField.Find("rating")!, Column("85", "90", "70")).IsImpossible);

    [Fact]
    public void Fractions_name_nothing() => Assert.True(ShapeEvidence.Of(StarField.Find("order_id")!, Column("1.5", "2.75", "3.25")).IsImpossible);

    [Fact]
    public void Without_evidence_a_column_fills_a_field_once_in_twelve()
    {
        var candidate = new Candidate(StarField.Find("quantity")!, Column("1", "2"));
        Assert.Equal(1 / 13.2, candidate.Confidence, 3);
    }

    [Fact]
    public void Evidence_adds_up_as_log_odds()
    {
        var candidate = new Candidate(StarField.Find("quantity")!, Column("1", "2"));
        candidate.Add(2.5, "as likely as not");
        Assert.Equal(.5, candidate.Confidence, 10);
    }

    /// <summary>The best of all assignments of small tables, found by trying each.</summary>
    [Fact]
    public void The_assignment_is_the_cheapest_of_all()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            int rows = 1 + random.Next(4), columns = rows + random.Next(3);
            double[,] cost = new double[rows, columns];
            for (int r = 0; r < rows; r++)
                for (int c = 0; c < columns; c++) cost[r, c] = Math.Round(random.NextDouble() * 20 - 10, 1);
            int[] found = Assignment.Match(rows, columns, (r, c) => cost[r, c]);
            Assert.Equal(rows, found.Distinct().Count());
            Assert.Equal(Cheapest(cost, rows, columns, 0, []), found.Select((c, r) => cost[r, c]).Sum(), 9);
        }
    }

    static double Cheapest(double[,] cost, int rows, int columns, int row, HashSet<int> taken) => row == rows ? 0
        : Enumerable.Range(0, columns).Where(c => !taken.Contains(c)).Min(c => cost[row, c] + Cheapest(cost, rows, columns, row + 1, [.. taken, c]));
}

using Tillsight.Engines;
using Tillsight.Profiling;
using Tillsight.Sources.Values;
using Tillsight.Testing;

namespace Tillsight.Tests.Profiling;

/// <summary>Known facts of both sheets, and statistics computed with pandas 1.5.3.</summary>
public class OnlineRetailProfileTests
{
    static readonly Lazy<TableProfile> Whole = new(() =>
    {
        using var engine = DuckDbEngine.InMemory();
        return Profiler.Profile(SourceRows.Files(engine, SharedData.Require("online-retail-ii/year_2009-2010.csv.gz"), SharedData.Require("online-retail-ii/year_2010-2011.csv.gz")), engine);
    });

    static TableProfile Table
    {
        get
        {
            SharedData.Require("online-retail-ii/year_2010-2011.csv.gz");
            return Whole.Value;
        }
    }

    [Theory]
    [InlineData("Customer ID", 243007)]
    [InlineData("Description", 4382)]
    [InlineData("Invoice", 0)]
    public void Absent_cells_are_those_of_the_data_sheet(string column, long expected) => Assert.Equal(expected, Table.Column(column).Null);

    [Theory]
    [InlineData("Customer ID", 5942)]
    [InlineData("Invoice", 53628)]
    [InlineData("StockCode", 5305)]
    [InlineData("Country", 43)]
    [InlineData("InvoiceDate", 47635)]
    [InlineData("Price", 2807)]
    public void Different_values_are_those_of_the_data_sheet_and_pandas_nunique(string column, long expected)
    {
        Assert.Equal(expected, Table.Column(column).Distinct.Value);
        Assert.True(Table.Column(column).Distinct.IsExact);
    }

    [Fact]
    public void Question_marks_count_as_missing_descriptions() => Assert.Equal(129, Table.Column("Description").MissingWords);

    [Fact]
    public void Negative_quantities_are_those_of_the_data_sheet() => Assert.Equal(22950, Table.Column("Quantity").Numbers!.Negatives);

    [Fact]
    public void Zero_and_negative_prices_are_those_of_the_data_sheet() =>
        Assert.Equal((6202L, 5L), (Table.Column("Price").Numbers!.Zeros, Table.Column("Price").Numbers!.Negatives));

    [Fact]
    public void Exact_duplicates_are_those_of_the_data_sheet_in_as_many_sets_as_pandas_finds() =>
        Assert.Equal((34335L, 32907L), (Table.Duplicates.ExtraCopies, Table.Duplicates.Sets));

    [Fact]
    public void A_table_with_duplicates_has_no_key() => Assert.Empty(Table.Keys);

    [Fact]
    public void Moments_of_the_price_equal_pandas_1_5()
    {
        var price = Table.Column("Price").Numbers!;
        Assert.Equal(4962621.628, price.Sum, 1e-6);
        Assert.Equal(123.55305872164709, price.StandardDeviation, 1e-9);
        Assert.Equal(-69.16473385725452, price.Skewness, 1e-9);
        Assert.Equal(73751.82895558055, price.Kurtosis, 1e-6);
    }

    [Fact]
    public void Quantiles_of_the_quantity_equal_pandas_1_5() =>
        Assert.Equal([-80995, -3, 1, 1, 3, 10, 30, 100, 80995], Table.Column("Quantity").Numbers!.Quantiles.Select(q => q.Value));

    [Fact]
    public void Outliers_of_the_quantity_equal_pandas_1_5()
    {
        var outliers = Table.Column("Quantity").Numbers!.Outliers;
        Assert.Equal((4459L, 112030L, 44290L, 143321L), (outliers.LowCount, outliers.HighCount, outliers.FarCount, outliers.RobustCount));
    }

    [Fact]
    public void Dates_span_what_pandas_finds()
    {
        var dates = Table.Column("InvoiceDate").Dates!;
        Assert.Equal((new DateTime(2009, 12, 1, 7, 45, 0), new DateTime(2011, 12, 9, 12, 50, 0), new DateTime(2010, 12, 7, 15, 28, 0), 604L), (dates.First, dates.Last, dates.Median, dates.Days));
    }

    [Fact]
    public void Lengths_of_descriptions_equal_pandas_1_5()
    {
        var texts = Table.Column("Description").Texts!;
        Assert.Equal((35, 27.0), (texts.LongestLength, texts.MedianLength));
    }

    [Fact]
    public void The_customer_nearly_determines_the_country_as_pandas_counts()
    {
        var found = Table.Dependencies.Single(d => d is { Determinant: "Customer ID", Dependent: "Country" });
        Assert.Equal((399L, 823965.0 / 824364), (found.Exceptions, found.Share));
    }

    [Fact]
    public void The_invoice_determines_customer_and_country() =>
        Assert.Equal(["Country", "Customer ID"], Table.Dependencies.Where(d => d is { Determinant: "Invoice", IsExact: true }).Select(d => d.Dependent).Order(StringComparer.Ordinal));

    [Fact]
    public void The_invoice_determines_its_date_but_for_as_many_rows_as_pandas_counts() =>
        Assert.Equal(1067371 - 1066289, Table.Dependencies.Single(d => d is { Determinant: "Invoice", Dependent: "InvoiceDate" }).Exceptions);

    [Fact]
    public void Customer_numbers_are_whole_numbers_written_as_fractions() =>
        Assert.True(Table.Column("Customer ID") is { Kind: ValueKind.Integer, Format.Number.HasFloatTail: true });
}

using Tillsight.Delivery.Exports;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery;

public class CsvExportTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("5\" nail", "\"5\"\" nail\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" edge", "\" edge\"")]
    public void Text_is_quoted_where_RFC_4180_asks(string text, string cell) => Assert.Equal(cell, CsvExport.Cell(text));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-5 off", "'-5 off")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"")]
    public void Text_that_would_run_as_a_formula_is_disarmed(string text, string cell) => Assert.Equal(cell, CsvExport.Cell(text));

    [Fact]
    public void A_negative_number_stays_a_number() => Assert.Equal("-5.50", CsvExport.Cell(-5.50m));

    [Fact]
    public void Dates_are_ISO() => Assert.Equal("2011-12-09,2011-12-09T12:50:00", $"{CsvExport.Cell(new DateOnly(2011, 12, 9))},{CsvExport.Cell(new DateTime(2011, 12, 9, 12, 50, 0))}");

    [Fact]
    public void A_file_has_machine_names_then_rows_and_empty_cells_for_what_is_absent()
    {
        var table = new Table("t", "T", [new("product", "Product", Unit.Text), new("net_sales", "Net sales", Unit.Money)], [["Ärmel", 1.5m], [null, null]]);
        using var stream = new MemoryStream();
        CsvExport.Write(table, stream);
        Assert.Equal("product,net_sales\r\nÄrmel,1.5\r\n,\r\n"u8.ToArray(), stream.ToArray());
    }
}

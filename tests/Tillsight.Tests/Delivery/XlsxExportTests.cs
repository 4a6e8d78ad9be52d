using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Tillsight.Delivery;
using Tillsight.Delivery.Exports;
using Tillsight.Views;
using Formats = Tillsight.Views.Formats;
using Column = Tillsight.Views.Column;
using Table = Tillsight.Views.Table;

namespace Tillsight.Tests.Delivery;

public class XlsxExportTests
{
    static readonly Formats Pounds = Formats.For("GBP", "en-GB");

    static readonly Table Orders = new("top_products", "Products",
        [new("product", "Product", Unit.Text), new("net_sales", "Net sales", Unit.Money), new("share", "Share", Unit.Rate), new("units", "Units", Unit.Quantity), new("weight", "Weight", Unit.Quantity), new("sold_on", "Sold on", Unit.Date), new("at", "At", Unit.Date), new("active", "Active", Unit.Text)],
        [
            ["=1+1", 1234.5m, 0.125, 12L, 0.5m, new DateOnly(2011, 12, 9), new DateTime(2011, 12, 9, 18, 0, 0), true],
            [SampleReport.Hostile + "\u0001_x0041_", -7m, null, 3L, 2m, new DateOnly(1899, 1, 1), null, false],
        ]);

    [Fact]
    public void The_validator_of_Open_XML_finds_no_error()
    {
        var tables = SampleReport.Make().Sections.SelectMany(s => ViewTables.Of(s.View)).Append(Orders).ToList();
        using var document = Open(tables);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_text()
    {
        using var document = Open([Orders]);
        var cell = Cell(document, "A2");
        Assert.Null(cell.CellFormula);
        Assert.Equal(("=1+1", CellValues.InlineString), (cell.InnerText, cell.DataType!.Value));
    }

    [Fact]
    public void A_name_that_attacks_and_its_control_characters_come_back_whole()
    {
        using var document = Open([Orders]);
        Assert.Equal(SampleReport.Hostile + "_x0001__x005F_x0041_", Cell(document, "A3").InnerText);
    }

    [Theory]
    [InlineData("B2", "1234.5", "\"£\"#,##0.00")]
    [InlineData("C2", "0.125", "0.0%")]
    [InlineData("D2", "12", "#,##0")]
    [InlineData("E2", "0.5", "#,##0.00")]
    [InlineData("B3", "-7", "\"£\"#,##0.00")]
    public void A_number_keeps_its_value_and_shows_its_unit(string at, string value, string format)
    {
        using var document = Open([Orders]);
        var cell = Cell(document, at);
        Assert.Equal((value, format), (cell.CellValue!.Text, NumberFormat(document, cell)));
    }

    [Fact]
    public void A_date_is_a_serial_number_as_spreadsheets_count()
    {
        using var document = Open([Orders]);
        Assert.Equal(("40886", "40886.75"), (Cell(document, "F2").CellValue!.Text, Cell(document, "G2").CellValue!.Text));
    }

    [Fact]
    public void A_date_before_the_calendar_of_spreadsheets_is_text()
    {
        using var document = Open([Orders]);
        Assert.Equal("1899-01-01", Cell(document, "F3").InnerText);
    }

    [Fact]
    public void An_absent_value_has_no_cell()
    {
        using var document = Open([Orders]);
        Assert.DoesNotContain("C3", Cells(document).Select(c => c.CellReference!.Value));
    }

    [Fact]
    public void Headings_stay_in_sight_and_can_filter()
    {
        using var document = Open([Orders]);
        var sheet = document.WorkbookPart!.WorksheetParts.First().Worksheet;
        Assert.Equal(("A2", "A1:H3"), (sheet.Descendants<Pane>().Single().TopLeftCell!.Value, sheet.Descendants<AutoFilter>().Single().Reference!.Value));
    }

    [Fact]
    public void Sheets_of_equal_names_are_told_apart()
    {
        using var document = Open([Orders, Orders, Orders with { Name = "a:b/c [of] a very long name that no sheet can hold" }]);
        Assert.Equal(["Top products", "Top products (2)", "A b c  of  a very long name tha"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public void A_table_longer_than_a_sheet_goes_on_in_the_next()
    {
        var sheets = XlsxSheet.Split([Orders with { Rows = [.. Enumerable.Range(0, 25).Select(i => (IReadOnlyList<object?>)[$"{i}"])] }], mostRows: 10);
        Assert.Equal(["Top products", "Top products (2)", "Top products (3)"], sheets.Select(s => s.Name));
    }

    [Fact]
    public void The_same_tables_give_the_same_bytes() => Assert.Equal(Write([Orders]).ToArray(), Write([Orders]).ToArray());

    [Fact]
    public void Every_part_is_compressed()
    {
        using var zip = new ZipArchive(Write([Orders]));
        Assert.All(zip.Entries, e => Assert.True(e.CompressedLength < e.Length));
    }

    static MemoryStream Write(IReadOnlyList<Table> tables)
    {
        var stream = new MemoryStream();
        XlsxExport.Write(tables, Pounds, stream);
        stream.Position = 0;
        return stream;
    }

    static SpreadsheetDocument Open(IReadOnlyList<Table> tables) => SpreadsheetDocument.Open(Write(tables), isEditable: false);

    static IEnumerable<Cell> Cells(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Cell>();

    static Cell Cell(SpreadsheetDocument document, string at) => Cells(document).Single(c => c.CellReference == at);

    static string NumberFormat(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        uint id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId! == id).FormatCode!.Value!;
    }
}

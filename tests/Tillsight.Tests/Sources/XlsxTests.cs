using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tillsight.Sources;
using Tillsight.Testing;

namespace Tillsight.Tests.Sources;

public class XlsxTests
{
    static Reading Read(WorkbookFile workbook) => Reading.Of(workbook.ToBytes());

    [Fact]
    public void A_sheet_is_a_table_with_the_sheets_rows_as_lines()
    {
        var reading = Read(new WorkbookFile().Sheet("Sales", ["id", "name", "price"], [1, "Cup", 2.5], [2, "Plate", 3.25]));
        Assert.Equal(ContentKind.Xlsx, reading.Format.Kind);
        Assert.Equal("Sales", reading.Table.Name);
        Assert.Equal(["id", "name", "price"], reading.Table.ColumnNames);
        Assert.Equal(["1", "Cup", "2.5"], reading.Rows[0]);
        Assert.Equal([(1, 2), (2, 3)], reading.Places);
    }

    [Fact]
    public void Each_sheet_that_holds_something_is_a_table_and_hidden_ones_are_named_in_the_notes()
    {
        byte[] workbook = new WorkbookFile().Sheet("2010", ["id"], [1]).Sheet("Empty", "").Sheet("2011", ["id"], [2]).Sheet("Secret", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "hidden").ToBytes();
        var tables = TabularFile.Open(new MemoryStream(workbook), "book").Tables;
        Assert.Equal(["2010", "2011"], tables.Select(t => t.Name));
        Assert.Contains(tables[0].Format.Notes, n => n.Contains("Secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2011")]
    [InlineData("2")]
    public void A_sheet_is_picked_by_name_or_number(string wanted)
    {
        byte[] workbook = new WorkbookFile().Sheet("2010", ["id"], [1]).Sheet("2011", ["id"], [2]).ToBytes();
        Assert.Equal("2011", Assert.Single(TabularFile.Open(new MemoryStream(workbook), "book", new ReadOptions { Table = wanted }).Tables).Name);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_refused_with_those_that_are()
    {
        byte[] workbook = new WorkbookFile().Sheet("May", ["id"], [1]).ToBytes();
        var refusal = Assert.Throws<UsageException>(() => TabularFile.Open(new MemoryStream(workbook), "book", new ReadOptions { Table = "June" }));
        Assert.Contains("It has: 1 May", refusal.Message);
    }

    [Theory]
    [InlineData("dd/mm/yyyy", 40513, "2010-12-01")]
    [InlineData("dd/mm/yyyy hh:mm", 40513.351388888892, "2010-12-01 08:26:00")]
    [InlineData("yyyy-mm-dd", 40513.5, "2010-12-01 12:00:00")]
    [InlineData("mmm-yy", 40513, "2010-12-01")]
    [InlineData("hh:mm:ss", 0.351388888892, "08:26:00")]
    [InlineData("[h]:mm", 1.125, "27:00:00")]
    [InlineData("hh:mm:ss.000", 0.00001, "00:00:00.864")]
    [InlineData("[$-409]d\\-mmm\\-yyyy;@", 1, "1900-01-01")]
    [InlineData("dd/mm/yyyy", 59, "1900-02-28")]
    [InlineData("dd/mm/yyyy", 61, "1900-03-01")]
    [InlineData("#,##0.00 \"days\"", 40513, "40513")]
    [InlineData("0.00E+00", 40513, "40513")]
    [InlineData("\"d\"0", 5, "5")]
    [InlineData("[Red]-0.0;[Blue]0.0", 5.5, "5.5")]
    public void Numbers_are_dates_and_times_by_their_format(string format, double number, string text) =>
        Assert.Equal(text, Read(new WorkbookFile { Formats = [format] }.Sheet("s", ["v", "w"], [(number, 1), "x"])).Rows[0][0]);

    [Fact]
    public void Dates_may_count_from_1904() =>
        Assert.Equal("2010-12-01", Read(new WorkbookFile { From1904 = true, Formats = ["yyyy-mm-dd"] }.Sheet("s", ["v", "w"], [(39051.0, 1), "x"])).Rows[0][0]);

    [Theory]
    [InlineData("2.5499999999999998", "2.55")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1.0000000000000001E-5", "0.00001")]
    [InlineData("1.23456789012346E+15", "1234567890123460")]
    [InlineData("-19.989999999999998", "-19.99")]
    [InlineData("85048", "85048")]
    [InlineData("1E3", "1000")]
    public void Numbers_are_without_the_noise_of_binary_fractions(string stored, string text) =>
        Assert.Equal(text, Read(new WorkbookFile().Sheet("s", $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>v</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>{stored}</v></c></row>")).Rows[0][0]);

    [Fact]
    public void Booleans_errors_formulas_and_inline_texts_are_what_the_sheet_shows()
    {
        var reading = Read(new WorkbookFile().Sheet("s", """
            <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c><c r="C1" t="inlineStr"><is><t>c</t></is></c><c r="D1" t="inlineStr"><is><t>d</t></is></c></row>
            <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>A1*2</f><v>42</v></c><c r="D2" t="str"><f>"x"&amp;"y"</f><v>xy</v></c></row>
            """));
        Assert.Equal(["true", "#N/A", "42", "xy"], reading.Rows[0]);
    }

    [Fact]
    public void Rich_texts_are_joined_without_their_pronunciation_and_control_characters_decoded()
    {
        var workbook = new WorkbookFile();
        string rich = workbook.Shared("<r><t>one </t></r><r><rPr><b/></rPr><t>two</t></r><rPh sb=\"0\" eb=\"1\"><t>WAN</t></rPh>"), escaped = workbook.Shared("<t>a_x000D_b_x005F_x0041_</t>");
        workbook.Sheet("s", $"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>{workbook.Shared("<t>name</t>")}</v></c><c r=\"B1\" t=\"s\"><v>{workbook.Shared("<t>text</t>")}</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>{rich}</v></c><c r=\"B2\" t=\"s\"><v>{escaped}</v></c></row>");
        Assert.Equal(["one two", "a\rb_x0041_"], Read(workbook).Rows[0]);
    }

    [Fact]
    public void Cells_that_are_left_out_are_absent() =>
        Assert.Equal([null, "5", null], Read(new WorkbookFile().Sheet("s", ["a", "b", "c"], [1, 2, 3], [null, 5, null])).Rows[1]);

    [Fact]
    public void Cells_without_references_stand_one_after_the_other() =>
        Assert.Equal(["1", "2"], Read(new WorkbookFile().Sheet("s", "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>")).Rows[0]);

    [Fact]
    public void A_title_and_blank_rows_above_the_header_and_blank_columns_left_of_it_are_not_part_of_the_table()
    {
        var reading = Read(new WorkbookFile().Sheet("s", [null, "Sales of May"], [], [null, "id", "name", "price"], [null, 1, "Cup", 2.5], [], [null, 2, "Plate", 3]));
        Assert.Equal(["id", "name", "price"], reading.Table.ColumnNames);
        Assert.Equal(2, reading.Format.PreambleLines);
        Assert.Equal([(1, 4), (2, 6)], reading.Places);
    }

    [Fact]
    public void Merged_group_names_over_the_header_are_joined_to_the_names_below()
    {
        var reading = Read(new WorkbookFile().Sheet("s", [null, "2010", null, "2011", null], ["Store", "Sales", "Units", "Sales", "Units"], ["A", 1.5, 2, 3.5, 4], ["B", 5.5, 6, 7.5, 8]));
        Assert.Equal(["Store", "2010 Sales", "2010 Units", "2011 Sales", "2011 Units"], reading.Table.ColumnNames);
    }

    [Fact]
    public void A_row_beyond_the_tables_columns_is_rejected()
    {
        object?[][] rows = [["a", "b"], .. Enumerable.Range(0, 1200).Select(i => new object?[] { i, i }), [1, 2, 3]];
        var bad = Assert.Single(Read(new WorkbookFile().Sheet("s", rows)).Bad);
        Assert.Equal((1201L, 1202L, "1\t2\t3"), (bad.RecordNumber, bad.LineNumber, bad.Text));
    }

    [Fact]
    public void A_row_of_totals_at_the_end_is_noted()
    {
        var reading = Read(new WorkbookFile().Sheet("s", ["a", "b", "c", "d"], [1, 2, 3, 4], [1, 2, 3, 4], ["Total", null, null, 8]));
        Assert.Contains(reading.Outcome.Notes, n => n.Contains("2 of 4 cells", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_without_content_is_refused() =>
        Assert.Contains("No sheet of the workbook holds anything", Assert.Throws<BadInputException>(() => Read(new WorkbookFile().Sheet("s", ""))).Message);

    [Fact]
    public void A_damaged_workbook_is_refused_with_what_to_do()
    {
        byte[] workbook = new WorkbookFile().Sheet("s", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><oops></row>").ToBytes();
        Assert.Contains("damaged XLSX workbook. Open it in a spreadsheet program", Assert.Throws<BadInputException>(() => Reading.Of(workbook)).Message);
    }

    [Fact]
    public void A_zip_of_other_things_is_refused()
    {
        using var stored = new MemoryStream();
        using (var zip = new ZipArchive(stored, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.csv");
        Assert.Contains("a ZIP archive and no XLSX workbook", Assert.Throws<BadInputException>(() => Reading.Of(stored.ToArray())).Message);
    }

    [Fact]
    public void A_workbook_that_the_Open_XML_SDK_wrote_is_read()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("sdk.xlsx");
        using (var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(
                new Row(new DocumentFormat.OpenXml.Spreadsheet.Cell { DataType = CellValues.String, CellValue = new CellValue("id") }, new DocumentFormat.OpenXml.Spreadsheet.Cell { DataType = CellValues.String, CellValue = new CellValue("amount") }),
                new Row(new DocumentFormat.OpenXml.Spreadsheet.Cell { CellValue = new CellValue(1) }, new DocumentFormat.OpenXml.Spreadsheet.Cell { CellValue = new CellValue(12.5m) })));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "One", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        var reading = Reading.OfFile(path);
        Assert.Equal(["id", "amount"], reading.Table.ColumnNames);
        Assert.Equal(["1", "12.5"], reading.Rows[0]);
    }
}

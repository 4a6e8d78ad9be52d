using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Tillsight.Sources;
using Tillsight.Testing;

namespace Tillsight.Tests.Sources;

public class ReadDocumentTests
{
    static TabularTable Table(string text) => TabularFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.csv").Tables[0];

    static string Csv(string text)
    {
        using var output = new MemoryStream();
        CsvWriter.Write(Table(text), output, _ => { });
        return Encoding.UTF8.GetString(output.ToArray());
    }

    static JsonDocument Document(params TabularTable[] tables)
    {
        using var output = new MemoryStream();
        using var document = new ReadDocument(output);
        foreach (var table in tables) document.Add(table);
        document.End();
        return JsonDocument.Parse(output.ToArray());
    }

    [Fact]
    public void CSV_quotes_what_must_be_quoted_and_nothing_else() =>
        Assert.Equal("id,text\r\n1,\"a, \"\"b\"\"\"\r\n2,\"two\nlines\"\r\n3, plain \r\n", Csv("id;text\n1;\"a, \"\"b\"\"\"\n2;\"two\nlines\"\n3; plain \n"));

    [Fact]
    public void CSV_of_one_column_keeps_its_empty_cells() => Assert.Equal("value\r\n1\r\n\"\"\r\n3\r\n", Csv("value\n1\n\"\"\n3\n"));

    [Fact]
    public void CSV_of_online_retail_ii_is_its_own_text()
    {
        string path = SharedData.Require("online-retail-ii/year_2009-2010.csv.gz");
        using var written = new MemoryStream();
        CsvWriter.Write(TabularFile.Open(path).Tables[0], written, record => Assert.Fail(record.Message));
        using var original = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        Assert.True(original.ReadToEnd().ReplaceLineEndings("\r\n") == Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length), "The text differs.");
    }

    [Fact]
    public void JSON_holds_the_format_the_columns_every_row_and_every_rejected_record()
    {
        using var json = Document(Table("id;name\n1;Zoë\n2;\"a \"\"b\"\"\"\n3\n4;5;6\n"));
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal(("test.csv", JsonValueKind.Null), (file.GetProperty("file").GetString(), file.GetProperty("table").ValueKind));
        Assert.Equal((";", true), (file.GetProperty("format").GetProperty("delimiter").GetString(), file.GetProperty("format").GetProperty("header").GetBoolean()));
        Assert.Equal("""["id","name"]""", file.GetProperty("columns").GetRawText());
        Assert.Equal("""[["1","Zoë"],["2","a \"b\""],["3",null]]""", file.GetProperty("rows").GetRawText());
        Assert.Equal("""[{"record":4,"line":5,"reason":"3 fields found, 2 expected","text":"4;5;6"}]""", file.GetProperty("bad_records").GetRawText());
        Assert.Equal(3, file.GetProperty("outcome").GetProperty("records").GetInt64());
        Assert.NotEmpty(file.GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public void JSON_of_several_tables_lists_them_in_order()
    {
        using var json = Document(Table("a,b\n1,2\n"), Table("c,d\n3,4\n"));
        Assert.Equal(["a", "c"], json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("columns")[0].GetString()));
    }
}

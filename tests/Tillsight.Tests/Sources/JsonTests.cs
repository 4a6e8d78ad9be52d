using System.Text;
using FsCheck;
using FsCheck.Fluent;
using System.Text.Json;
using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

public class JsonTests
{
    [Fact]
    public void A_list_of_objects_is_a_table_of_all_their_keys()
    {
        var reading = Reading.Of("""[{"id": 1, "name": "Cup"}, {"id": 2, "price": 2.50}]""");
        Assert.Equal(ContentKind.Json, reading.Format.Kind);
        Assert.Equal(["id", "name", "price"], reading.Table.ColumnNames);
        Assert.Equal(["1", "Cup", null], reading.Rows[0]);
        Assert.Equal(["2", null, "2.50"], reading.Rows[1]);
    }

    [Fact]
    public void One_object_a_line_is_a_table_with_the_lines_as_places()
    {
        var reading = Reading.Of("{\"id\":1}\n\n{\"id\":2}\r\n{\"id\":3}");
        Assert.Equal(ContentKind.NdJson, reading.Format.Kind);
        Assert.Equal([(1, 1), (2, 3), (3, 4)], reading.Places);
    }

    [Fact]
    public void Elements_of_a_list_carry_the_line_on_which_they_start()
    {
        var reading = Reading.Of("[\n  {\n    \"id\": 1\n  },\n  {\"id\": 2}\n]\n");
        Assert.Equal([(1, 2), (2, 5)], reading.Places);
    }

    [Fact]
    public void Nested_objects_are_named_with_dots_and_arrays_stay_JSON()
    {
        var reading = Reading.Of("""[{"order": {"id": 7, "customer": {"name": "Zoë"}}, "lines": [1, {"a": 2}], "paid": true}]""");
        Assert.Equal(["order.id", "order.customer.name", "lines", "paid"], reading.Table.ColumnNames);
        Assert.Equal(["7", "Zoë", "[1, {\"a\": 2}]", "true"], reading.Rows[0]);
    }

    [Fact]
    public void A_null_is_an_absent_cell_and_an_empty_text_is_not() =>
        Assert.Equal([null, ""], Reading.Of("""[{"a": null, "b": ""}]""").Rows[0]);

    [Fact]
    public void Records_within_an_object_are_found()
    {
        var reading = Reading.Of("""{"page": 1, "tags": ["x"], "meta": {"n": [{"z": 1}]}, "orders": [{"id": 1}, {"id": 2}], "next": null}""");
        Assert.Equal(["1", "2"], reading.Rows.Select(r => r[0]));
    }

    [Fact]
    public void Numbers_are_as_written_and_texts_without_their_escapes() =>
        Assert.Equal(["1.10", "1e3", "a\"b\\é\n"], Reading.Of("""[{"a": 1.10, "b": 1e3, "c": "a\"b\\\u00e9\n"}]""").Rows[0]);

    [Fact]
    public void A_line_that_is_no_JSON_is_rejected_and_the_others_are_read()
    {
        var reading = Reading.Of("{\"id\":1}\n{\"id\":2,\n{\"id\":3}\n[4]\n");
        Assert.Equal(["1", "3"], reading.Rows.Select(r => r[0]));
        Assert.Equal([BadRecordReason.InvalidJson, BadRecordReason.NotAnObject], reading.Bad.Select(b => b.Reason));
    }

    [Fact]
    public void A_list_that_breaks_off_is_refused_with_the_records_read_and_the_line()
    {
        var failure = Assert.Throws<BadInputException>(() => Reading.Of("[{\"id\":1},\n{\"id\":2},\n{\"id\""));
        Assert.Contains("not valid JSON after 2 records", failure.Message);
        Assert.Contains("line 3", failure.Message);
    }

    [Fact]
    public void An_object_without_a_list_is_refused() =>
        Assert.Contains("no list of objects", Assert.Throws<BadInputException>(() => Reading.Of("{\n\"a\": 1,\n\"b\": {\"c\": 2}\n}")).Message);

    [Fact]
    public void A_list_of_plain_values_is_refused() =>
        Assert.Contains("no JSON object with members", Assert.Throws<BadInputException>(() => Reading.Of("[ {} , 1, 2]")).Message);

    [Fact]
    public void UTF_16_JSON_is_read() =>
        Assert.Equal("Zoë", Reading.Of(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("""[{"a": "Zoë"}]""")).ToArray()).Rows[0][0]);

    [Fact]
    public void Many_records_of_any_size_are_read_whole()
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < 3000; i++) text.Append(i == 0 ? "" : ",\n").Append(JsonSerializer.Serialize(new { id = i, note = new string('x', i % 700) }));
        var reading = Reading.InParallel(TabularFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text.Append(']').ToString())), "test").Tables[0], 2);
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => ($"{i}", i % 700)), reading.Rows.Select(r => (r[0]!, r[1]!.Length)));
    }

    [Fact]
    public void Any_flat_records_written_as_JSON_are_read_back() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<Tuple<string, int>>>(), rows =>
    {
        var records = rows.Get.Select(r => new { text = r.Item1, number = r.Item2 }).ToArray();
        var reading = Reading.Of(JsonSerializer.SerializeToUtf8Bytes(records));
        Assert.Equal(records.Select(r => (Text(r.text), $"{r.number}")), reading.Rows.Select(r => (r[0], r[1]!)));
        // A lone half of a surrogate pair is no character; the serializer replaces it too.
        static string? Text(string? written) => written is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written));
    }).QuickCheckThrowOnFailure();
}

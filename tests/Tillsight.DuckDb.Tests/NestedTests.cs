namespace Tillsight.DuckDb.Tests;

public class NestedTests
{
    [Fact]
    public void Lists_are_ranges_of_their_child()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select unnest([[1, 2], [], null, [3, null, 5]])");
        Assert.True(result.NextChunk(out var chunk));
        var lists = chunk.Lists(0);
        Assert.Equal([2, 0, 0, 3], Enumerable.Range(0, 4).Select(row => LengthOf(result, row)));
        Assert.False(lists.IsValid(2));
        var (offset, _) = lists[3];
        var elements = lists.Child.Values<int>();
        Assert.Equal((3, false, 5), (elements[offset], elements.IsValid(offset + 1), elements[offset + 2]));

        static int LengthOf(DuckDbResult result, int row) => new DuckDbChunk(result, result.Chunk).Lists(0)[row].Length;
    }

    public static TheoryData<string, object?[]> ListValues => new()
    {
        { "[]", [] },
        { "[null]", [null] },
        { "['short', 'longer than twelve bytes']", ["short", "longer than twelve bytes"] },
        { "[[1], [], [2, 3]]", [new object?[] { 1 }, Array.Empty<object?>(), new object?[] { 2, 3 }] },
        { "array_value(1, null, 3)", [1, null, 3] },
        { "[1.25, 2.50]", [1.25m, 2.50m] },
        { "['2011-12-09'::date]", [new DateOnly(2011, 12, 9)] },
    };

    [Theory]
    [MemberData(nameof(ListValues))]
    public void A_list_is_read_with_its_elements(string literal, object?[] expected)
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(expected, memory.Scalar($"select {literal}"));
    }

    [Fact]
    public void Struct_fields_are_columns_of_their_own()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select {'n': range, 's': if(range = 1, null, 'row ' || range)} from range(3)");
        Assert.True(result.NextChunk(out var chunk));
        var rows = chunk.Vector(0);
        Assert.Equal([0L, 1L, 2L], rows.Field(0).Values<long>().Values.ToArray());
        Assert.Equal("row 2", rows.Field(1).Text().GetString(2));
        Assert.False(rows.Field(1).IsValid(1));
    }

    [Fact]
    public void Structs_lists_and_maps_nest()
    {
        using var memory = new MemoryDatabase();
        var value = Assert.IsType<Dictionary<string, object?>>(
            memory.Scalar("select {'lines': [{'sku': 'A', 'tags': map {'k': 1}}, {'sku': null, 'tags': null}], 'n': 2}"));
        var lines = Assert.IsType<object?[]>(value["lines"]);
        var first = Assert.IsType<Dictionary<string, object?>>(lines[0]);
        Assert.Equal("A", first["sku"]);
        Assert.Equal([new KeyValuePair<object, object?>("k", 1)], (KeyValuePair<object, object?>[])first["tags"]!);
        Assert.Null(Assert.IsType<Dictionary<string, object?>>(lines[1])["tags"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    public void Lists_longer_than_a_chunk_keep_every_element(int length)
    {
        using var memory = new MemoryDatabase();
        var list = Assert.IsType<object?[]>(memory.Scalar($"select list(range order by range) from range({length}) having count(*) >= 0") ?? Array.Empty<object?>());
        Assert.Equal(Enumerable.Range(0, length).Select(i => (object?)(long)i), list);
    }

    [Fact]
    public void Every_chunk_of_a_long_result_reads_its_own_lists()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select [range, range + 1], 'text of row ' || range from range(10000)");
        long next = 0;
        while (result.NextChunk(out var chunk))
        {
            var lists = chunk.Lists(0);
            var elements = lists.Child.Values<long>();
            for (int row = 0; row < chunk.RowCount; row++, next++)
            {
                Assert.Equal((next, next + 1), (elements[lists[row].Offset], elements[lists[row].Offset + 1]));
                Assert.Equal($"text of row {next}", chunk.Text(1).GetString(row));
            }
        }
        Assert.Equal(10000, next);
    }

    [Fact]
    public void An_enum_with_more_than_256_names_has_wider_indexes()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create type wide as enum (select 'name ' || range from range(300))");
        using var result = memory.Connection.Query("select 'name 299'::wide union all select null");
        Assert.Equal(300, result.Columns[0].Type.EnumNames.Length);
        Assert.True(result.NextChunk(out var chunk));
        Assert.Equal(299, chunk.Enums(0)[0]);
        Assert.Equal("name 299", chunk.Enums(0).GetName(0));
        Assert.Equal((ushort)299, chunk.Column<ushort>(0)[0]);
    }

    [Fact]
    public void A_field_that_the_struct_does_not_have_is_refused()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select {'a': 1}");
        Assert.Throws<ArgumentOutOfRangeException>(() => { result.NextChunk(out var chunk); chunk.Vector(0).Field(1); });
    }
}

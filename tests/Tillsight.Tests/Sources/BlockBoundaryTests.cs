using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

/// <summary>Where a block ends must not show in what is read.</summary>
public class BlockBoundaryTests
{
    const string Tricky =
        "id,name,note\r\n1,\"a, \"\"b\"\"\",x\r\n2,\"two\r\nlines\",y\r\n\r\n3,é€𝄞,\"\"\r\n4,plain,\"z\"\r\n5,short\r\n6,a,b,c\r\n7,\"open,b\r\n8,\"q\" ,end";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(64)]
    public void Records_quotes_and_line_ends_that_straddle_blocks_are_read_whole(int blockBytes) =>
        Same(Reading.Of(Tricky), Reading.Of(Tricky, new ReadOptions { BlockBytes = blockBytes }));

    [Fact]
    public void Record_and_line_numbers_count_lines_within_quotes_and_blank_lines()
    {
        var reading = Reading.Of(Tricky, new ReadOptions { BlockBytes = 4 });
        Assert.Equal([(1, 2), (2, 3), (3, 6), (4, 7), (5, 8), (7, 10), (8, 11)], reading.Places);
        Assert.Equal((6L, 9L), (reading.Bad[0].RecordNumber, reading.Bad[0].LineNumber));
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(2, 64)]
    [InlineData(3, 1000)]
    public void Several_workers_read_the_same_records_with_the_same_numbers(int workers, int blockBytes)
    {
        var text = new StringBuilder("id,text,value\n");
        for (int i = 1; i <= 5000; i++)
            text.Append(i % 50 == 0 ? $"{i},\"line one\nline {i}\",1\n" : i % 333 == 0 ? $"{i},a,b,c\n" : i % 77 == 0 ? $"\n{i},\"x\n" : $"{i},t,{i * 3}\n");
        byte[] content = Encoding.UTF8.GetBytes(text.ToString());
        var table = TabularFile.Open(new MemoryStream(content), "test", new ReadOptions { BlockBytes = blockBytes }).Tables[0];
        var parallel = Reading.InParallel(table, workers);
        Same(Reading.Of(content), parallel);
        Assert.NotEmpty(parallel.Bad);
    }

    [Fact]
    public void Any_text_is_read_the_same_in_blocks_of_any_size() =>
        Prop.ForAll(Texts(), Gen.Choose(1, 40).ToArbitrary(), (text, size) => AreSame(Read(text, 1 << 20), Read(text, size))).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Fact]
    public void No_text_is_lost_every_line_that_is_not_blank_is_a_record_or_is_rejected() => Prop.ForAll(Texts(), text =>
    {
        var reading = Read(text, 16);
        return reading is null || reading.Places.Select(p => p.Record).Concat(reading.Bad.Select(b => b.RecordNumber)).Distinct().Count() == reading.Rows.Count + reading.Bad.Count;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    static Arbitrary<string> Texts() =>
        Gen.Elements("a", "bc", "7", ",", ",", "\"", "\"", "\n", "\n", "\r\n", "\r", " ", "é", "\\", "\"\"", "x\ny", "<<<<<<< HEAD\n")
            .ArrayOf().Select(parts => "h1,h2,h3\n" + string.Concat(parts)).ToArbitrary();

    static Reading? Read(string text, int blockBytes) =>
        Reading.Of(text, new ReadOptions { BlockBytes = blockBytes, Delimiter = ",", Quote = "\"", HasHeader = true, MaxQuotedFieldBytes = 200 });

    static bool AreSame(Reading? one, Reading? two)
    {
        Same(one!, two!);
        return true;
    }

    static void Same(Reading expected, Reading actual)
    {
        Assert.Equal(expected.Rows, actual.Rows);
        Assert.Equal(expected.Places, actual.Places);
        Assert.Equal(expected.Bad, actual.Bad);
        Assert.Equal(expected.Outcome with { Notes = [] }, actual.Outcome with { Notes = [] });
    }
}

using System.IO.Compression;
using System.Text;
using Tillsight.Sources;
using Tillsight.Testing;

namespace Tillsight.Tests.Sources;

/// <summary>The list of bad input, as far as reading goes: a clear message, nothing lost.</summary>
public class BadInputTests
{
    static string Message(Action read) => Assert.Throws<BadInputException>(read).Message;

    static byte[] Gzip(string text)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return stored.ToArray();
    }

    static string Lines(int count) => "id,name\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{i},name {i * 7919L % 100003}\n"));

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        string message = Message(() => TabularFile.Open(folder.Write("sales.csv", "")));
        Assert.Contains("sales.csv: The file is empty (0 bytes)", message);
    }

    [Theory]
    [InlineData("\n\n\n")]
    [InlineData("   \r\n \r\n")]
    [InlineData("\uFEFF")]
    public void A_file_of_blank_lines_is_refused(string text) => Assert.Contains("only blank lines", Message(() => Reading.Of(text)));

    [Fact]
    public void A_header_without_records_is_a_table_of_no_rows()
    {
        var reading = Reading.Of("Invoice,Price,Quantity\r\n");
        Assert.Equal(["Invoice", "Price", "Quantity"], reading.Table.ColumnNames);
        Assert.Equal(0, reading.Outcome.Records);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }, "PNG picture")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' }, "PDF document")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "save it as .xlsx without")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 }, "damaged XLSX workbook or ZIP archive")]
    public void A_binary_file_named_csv_is_refused_and_named(byte[] content, string words)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(words, Message(() => TabularFile.Open(folder.Write("sales.csv", content))));
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>1</td></tr></table></body></html>", "HTML page")]
    [InlineData("\n<!DOCTYPE html>\n<p>Log in</p>", "HTML page")]
    [InlineData("<?xml version=\"1.0\"?><orders/>", "XML document")]
    public void A_document_saved_as_a_table_is_refused_with_what_to_do(string text, string words) => Assert.Contains(words, Message(() => Reading.Of(text)));

    [Fact]
    public void The_end_mark_of_DOS_is_no_record() => Assert.Equal(2, Reading.Of("id,name\r\n1,a\r\n2,b\r\n\u001A").Rows.Count);

    [Fact]
    public void Files_glued_together_with_their_marks_and_headers_are_read_as_one()
    {
        var reading = Reading.Of("\uFEFFid,name\n1,a\n\uFEFFid,name\n2,b\n");
        Assert.Equal(["1", "2"], reading.Rows.Select(r => r[0]));
        Assert.Equal(BadRecordReason.RepeatedHeader, Assert.Single(reading.Bad).Reason);
    }

    [Fact]
    public void A_header_longer_than_any_first_look_is_read_whole()
    {
        string text = string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"column number {i}")) + "\n" + string.Join(',', Enumerable.Range(0, 60_000)) + "\n";
        var reading = Reading.Of(text, new ReadOptions { HasHeader = true });
        Assert.Equal((60_000, "59999"), (reading.Table.ColumnNames.Count, reading.Rows[0][^1]));
    }

    [Fact]
    public void Random_bytes_are_no_table()
    {
        byte[] noise = new byte[50_000];
        new Random(7).NextBytes(noise);
        noise[0] = 1;
        Assert.Contains("no text and no known table format", Message(() => Reading.Of(noise)));
    }

    [Fact]
    public void A_truncated_gzip_says_how_many_records_were_readable()
    {
        byte[] whole = Gzip(Lines(200_000));
        string message = Message(() => Reading.Of(whole[..(whole.Length / 2)]));
        var readable = System.Text.RegularExpressions.Regex.Match(message, "breaks off after ([0-9,]+) readable records");
        Assert.InRange(int.Parse(readable.Groups[1].Value, System.Globalization.NumberStyles.AllowThousands), 1_000, 199_999);
    }

    [Fact]
    public void A_gzip_truncated_by_its_last_bytes_is_noticed()
    {
        byte[] whole = Gzip(Lines(1_000));
        Assert.Contains("breaks off", Message(() => Reading.Of(whole[..^6])));
    }

    [Fact]
    public void Zeros_after_a_gzip_are_padding() => Assert.Equal(10, Reading.Of([.. Gzip(Lines(10)), .. new byte[512]]).Rows.Count);

    [Fact]
    public void A_gzip_of_several_parts_is_read_to_its_end()
    {
        byte[] content = [.. Gzip(Lines(10)), .. Gzip("11,eleven\n")];
        Assert.Equal(11, Reading.Of(content).Rows.Count);
    }

    [Fact]
    public void A_wrong_delimiter_is_refused_with_the_one_that_the_content_suggests()
    {
        string message = Message(() => Reading.Of(Lines(20), new ReadOptions { Delimiter = ";" }));
        Assert.Contains("splits no line; the content suggests comma", message);
    }

    [Fact]
    public void Short_rows_have_absent_cells_not_empty_ones()
    {
        var reading = Reading.Of("a,b,c\n1,2,3\n4,,\n5\n6,7,8\n");
        Assert.Equal(["4", "", ""], reading.Rows[1]);
        Assert.Equal(["5", null, null], reading.Rows[2]);
        Assert.Equal(1, reading.Outcome.ShortRecords);
    }

    [Fact]
    public void A_long_row_is_rejected_with_its_place_and_text()
    {
        var reading = Reading.Of("a,b\n1,2\n3,4,5\n6,7\n");
        Assert.Equal(new BadRecord(2, 3, BadRecordReason.TooManyFields, 3, 2, "3,4,5"), Assert.Single(reading.Bad));
        Assert.Equal("3 fields found, 2 expected", reading.Bad[0].Message);
        Assert.Equal(2, reading.Rows.Count);
    }

    [Fact]
    public void A_long_row_whose_surplus_is_empty_is_kept_and_counted()
    {
        var reading = Reading.Of("a,b\n1,2\n3,4,,\n6,7\n");
        Assert.Equal((3L, 1L), (reading.Outcome.Records, reading.Outcome.LongRecords));
    }

    [Fact]
    public void An_unclosed_quote_costs_its_line_and_not_the_rest_of_the_file()
    {
        var reading = Reading.Of("id,name,price\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => i == 10 ? "10,\"open, never closed,5\n" : $"{i},\"n, {i}\",{i}\n")));
        Assert.Equal(999, reading.Rows.Count);
        var bad = Assert.Single(reading.Bad);
        Assert.Equal((10L, 11L, BadRecordReason.UnclosedQuote), (bad.RecordNumber, bad.LineNumber, bad.Reason));
        Assert.Equal("10,\"open, never closed,5", bad.Text);
    }

    [Fact]
    public void An_unclosed_quote_on_the_last_line_is_seen_at_the_end_of_the_file()
    {
        var reading = Reading.Of("id,name\n1,x\n2,\"y, z\n");
        Assert.Equal(BadRecordReason.UnclosedQuote, Assert.Single(reading.Bad).Reason);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void A_stray_quote_before_a_value_is_kept_as_text_where_the_row_then_fits()
    {
        var reading = Reading.Of("id,size,price\n1,\"5 inch,2\n2,7,3\n3,\"a, b\",4\n4,x,y\n");
        Assert.Equal(["1", "\"5 inch", "2"], reading.Rows[0]);
        Assert.Equal((0, 1L), (reading.Bad.Count, reading.Outcome.QuoteRepairs));
    }

    [Fact]
    public void Quotes_within_a_quoted_value_that_were_not_doubled_are_kept() =>
        Assert.Equal(["1", "He said \"hi\" to me", "2"], Reading.Of("id,text,n\n1,\"He said \"hi\" to me\",2\n2,\"x\",3\n").Rows[0]);

    [Fact]
    public void Quotes_around_words_of_two_records_do_not_join_them()
    {
        var reading = Reading.Of("id\tname\tprice\n1\tmug\t2.5\n2\t\"Best\" mug\t3.5\n3\tThe \"one\"\t4.5\n4\tcup\t5.5\n");
        Assert.Equal(["mug", "\"Best\" mug", "The \"one\"", "cup"], reading.Rows.Select(r => r[1]));
        Assert.Equal(1, reading.Outcome.QuoteRepairs);
    }

    [Fact]
    public void Line_ends_within_quotes_are_part_of_the_value() =>
        Assert.Equal(["1", "one\r\ntwo\nthree", "x"], Reading.Of("id,text,z\r\n1,\"one\r\ntwo\nthree\",x\r\n2,b,y\r\n").Rows[0]);

    [Fact]
    public void A_quoted_field_longer_than_the_bound_is_taken_for_an_unclosed_quote()
    {
        string text = Lines(50).Replace("\n", ",z\n") + "51,\"" + string.Concat(Enumerable.Repeat("line\n", 25)) + "end\",z\n52,b,z\n";
        var reading = Reading.Of(text, new ReadOptions { MaxQuotedFieldBytes = 100 });
        Assert.Equal((BadRecordReason.UnclosedQuote, 51L), (reading.Bad[0].Reason, reading.Bad[0].RecordNumber));
        Assert.Equal(["52", "b", "z"], reading.Rows[^1]);
        Assert.Empty(Reading.Of(text).Bad);
    }

    [Fact]
    public void A_record_with_NUL_bytes_is_rejected_and_the_others_are_read()
    {
        var reading = Reading.Of("id,name\n1,a\n2,b\0\0\n3,c\n" + Lines(300)[8..]);
        Assert.Equal((2L, BadRecordReason.NulByte), (Assert.Single(reading.Bad).RecordNumber, reading.Bad[0].Reason));
        Assert.Equal(302, reading.Rows.Count);
    }

    [Fact]
    public void A_tail_of_zeros_left_by_a_crash_is_one_rejected_record()
    {
        var reading = Reading.Of(Lines(30_000) + new string('\0', 4096));
        Assert.Equal((30_000, BadRecordReason.NulByte), (reading.Rows.Count, Assert.Single(reading.Bad).Reason));
    }

    [Fact]
    public void Cells_that_are_not_UTF8_are_read_as_Windows_1252_and_counted()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("id,name\n1,Zoë\n2,Änne\n3,Größe\n4,Øre\n5,"), 0x43, 0x61, 0x66, 0xE9, .. "\n"u8];
        var reading = Reading.Of(content);
        Assert.Equal(["Zoë", "Änne", "Größe", "Øre", "Café"], reading.Rows.Select(r => r[1]));
        Assert.Equal(1, reading.Outcome.EncodingRepairs);
    }

    [Fact]
    public void Another_encoding_late_in_the_file_is_repaired_as_well()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Lines(60_000)), .. "60001,"u8, 0x80, 0x33, .. "\n"u8];
        var reading = Reading.Of(content);
        Assert.Equal(("€3", 1L), (reading.Rows[^1][1], reading.Outcome.EncodingRepairs));
    }

    [Fact]
    public void A_field_of_ten_thousand_characters_is_read_whole()
    {
        string plain = new('x', 10_000), quoted = string.Concat(Enumerable.Repeat("lorem, \"ipsum\"\n", 700));
        var reading = Reading.Of($"id,a,b\n1,{plain},\"{quoted.Replace("\"", "\"\"")}\"\n2,c,d\n");
        Assert.Equal(["1", plain, quoted], reading.Rows[0]);
    }

    [Fact]
    public void Duplicate_and_empty_headers_are_made_unique_and_said()
    {
        var table = Reading.Of("name,,name,price,Name\na,b,c,1,d\ne,f,g,2,h\n").Table;
        Assert.Equal(["name", "column_2", "name_2", "price", "Name_3"], table.ColumnNames);
        Assert.Equal(3, table.Format.Notes.Count(n => n.StartsWith("Column ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_made_up_name_never_takes_one_that_is_written() =>
        Assert.Equal(["a", "a_3", "a_2"], Reading.Of("a,a,a_2\n1,2,3\n4,5,6\n").Table.ColumnNames);

    [Fact]
    public void Merge_conflict_markers_are_rejected_and_both_sides_are_read()
    {
        var reading = Reading.Of("id,v\n1,a\n<<<<<<< HEAD\n2,b\n=======\n2,c\n>>>>>>> feature/x\n3,d\n");
        Assert.Equal(["a", "b", "c", "d"], reading.Rows.Select(r => r[1]));
        Assert.All(reading.Bad, b => Assert.Equal(BadRecordReason.ConflictMarker, b.Reason));
        Assert.Equal([3, 5, 7], reading.Bad.Select(b => b.LineNumber));
    }

    [Fact]
    public void A_missing_file_is_said_with_what_to_do() =>
        Assert.Contains("nowhere.csv: There is no such file or folder. Check the path's spelling", Message(() => TabularFile.Open("nowhere.csv")));

    [Fact]
    public void A_file_that_may_not_be_read_is_said_with_what_to_do()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Permissions do not bind this user.");
            return;
        }
        using var folder = new TemporaryFolder();
        string path = folder.Write("sales.csv", Lines(3));
        File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Contains("No permission to read it", Message(() => TabularFile.Open(path)));
    }

    [Fact]
    public void A_failure_of_permission_is_put_into_words_for_any_user()
    {
        // Root may read everything, so the words are tested where the failure is translated: a folder opened as a file gives the same failure.
        using var folder = new TemporaryFolder();
        Assert.Contains("No permission to read it", Message(() => TabularFile.Open(folder.Path)));
    }

    [Fact]
    public void A_sink_that_fails_stops_the_reading_and_its_failure_reaches_the_caller()
    {
        var table = TabularFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(Lines(100_000))), "test", new ReadOptions { BlockBytes = 1000 }).Tables[0];
        var failure = Assert.Throws<InvalidOperationException>(() => table.ReadParallel(2, _ => new FailingSink(), cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("disk full", failure.Message);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var table = TabularFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(Lines(100_000))), "test", new ReadOptions { BlockBytes = 1000 }).Tables[0];
        Assert.ThrowsAny<OperationCanceledException>(() => table.ReadParallel(2, _ => new CancellingSink(cancellation), cancellation: cancellation.Token));
    }

    sealed class FailingSink : IRecordSink
    {
        public void Write(RecordBatch batch) => throw new InvalidOperationException("disk full");

        public void Reject(BadRecord record) { }
    }

    sealed class CancellingSink(CancellationTokenSource cancellation) : IRecordSink
    {
        public void Write(RecordBatch batch) => cancellation.Cancel();

        public void Reject(BadRecord record) { }
    }
}

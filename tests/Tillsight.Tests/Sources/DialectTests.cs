using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

/// <summary>Files as they are found: what a careful person sees at once.</summary>
public class DialectTests
{
    static (string? Delimiter, bool Header, int Preamble, string Columns) Seen(string text)
    {
        var table = Reading.Of(text).Table;
        return (table.Format.Delimiter, table.Format.HasHeader, table.Format.PreambleLines, string.Join('|', table.ColumnNames));
    }

    [Theory]
    [InlineData("Artikel;Preis;Menge\nTasse;1,50;3\nTeller;2,75;4\n", ";")]
    [InlineData("id\tname, first\n1\tSmith, John\n2\tDoe, Jane\n", "\t")]
    [InlineData("1::1193::5::978300760\n1::661::3::978302109\n", "::")]
    [InlineData("a\u0001b\u0001c\n1\u00012\u00013\n", "\u0001")]
    [InlineData("name|note\na|x; y, z\nb|p, q\n", "|")]
    [InlineData("user:password:uid\nroot:x:0\ndaemon:x:1\n", ":")]
    [InlineData(" 00001 19970101  1   11.77\n 00002 19970112  5   77.00\n", " +")]
    [InlineData("Store      City           Sales\nNo 1       New York       12.50\nNo 22      Los Angeles     3.00\n", " {2,}")]
    [InlineData("when\n2011-01-01 10:00\n2011-01-02 11:00\n", null)]
    [InlineData("Umsatz\n1,50\n2,75\n13,00\n", null)]
    public void The_delimiter_is_found(string text, string? delimiter) => Assert.Equal(delimiter, Seen(text).Delimiter);

    [Fact]
    public void Where_no_delimiter_splits_the_lines_a_comma_is_part_of_the_value() =>
        Assert.Equal(["1,50", "2,75", "a, b"], Reading.Of("Umsatz\n1,50\n2,75\n\"a, b\"\n").Rows.Select(r => r[0]));

    [Fact]
    public void Excels_separator_line_names_the_delimiter() =>
        Assert.Equal((";", true, 1, "a,b|c"), Seen("sep=;\na,b;c\n1;2\n3;4\n"));

    [Theory]
    [InlineData("Sales report 2011\nPrinted: 2012-01-01\n\nid,name,amount\n1,a,2.5\n2,b,3.5\n", 3)]
    [InlineData("# exported, by, hand\n# twice\nid,name,amount\n1,a,2.5\n2,b,3.5\n", 2)]
    [InlineData("Report,,\nMay,,\n,,\nid,name,amount\n1,a,2.5\n2,b,3.5\n", 3)]
    [InlineData("\n\nid,name,amount\n1,a,2.5\n2,b,3.5\n", 2)]
    public void Titles_comments_and_blank_lines_before_the_header_are_skipped(string text, int lines) =>
        Assert.Equal((",", true, lines, "id|name|amount"), Seen(text));

    [Theory]
    [InlineData("1,a,2.5\n2,b,3.5\n")]
    [InlineData("2011-01-01,5\n2011-01-02,6\n")]
    [InlineData("a,b\na,c\nb,a\nc,b\na,c\n")]
    [InlineData("N/A,5\n3,6\n4,7\n")]
    public void Values_in_the_first_line_mean_that_there_is_no_header(string text) => Assert.False(Seen(text).Header);

    [Theory]
    [InlineData("State,Capital\nTexas,Austin\nOhio,Columbus\nUtah,Salt Lake City\n")]
    [InlineData("Country,2009,2010,2011\nUK,1.5,2.5,3.5\nDE,2,3,4\n")]
    [InlineData("\"21029627\",\"21029628\"\n0,1\n1,0\n0,0\n")]
    [InlineData("Kunde;Betrag\nMüller;12,50\nMaier;3,00\n")]
    [InlineData("fecha,importe\n01/02/2011,5\n02/02/2011,6\n")]
    [InlineData("id,code\nA1,B2\nA2,B3\nA3,B4\n")]
    public void Names_in_the_first_line_are_a_header(string text) => Assert.True(Seen(text).Header);

    [Fact]
    public void A_last_column_that_many_rows_leave_out_is_a_column()
    {
        var reading = Reading.Of(string.Concat(Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? $"{i}\t{i * 2}\tnote {i}\n" : $"{i}\t{i * 2}\n")));
        Assert.Equal((3, 0, 26L), (reading.Table.ColumnNames.Count, reading.Bad.Count, reading.Outcome.ShortRecords));
    }

    [Fact]
    public void Rows_that_a_header_shows_to_be_too_wide_are_rejected_however_many()
    {
        var reading = Reading.Of("id,text\n" + string.Concat(Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? $"{i},a, b\n" : $"{i},c\n")));
        Assert.Equal((2, 14), (reading.Table.ColumnNames.Count, reading.Bad.Count));
    }

    [Fact]
    public void A_first_row_of_values_that_is_too_wide_widens_nothing()
    {
        var reading = Reading.Of("1,2,3,4\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"{i},{i},{i}\n")));
        Assert.Equal((3, 1L), (reading.Table.ColumnNames.Count, Assert.Single(reading.Bad).RecordNumber));
    }

    [Fact]
    public void Comment_lines_in_the_middle_are_rejected()
    {
        var reading = Reading.Of("id,v\n1,2\n# second half\n3,4\n5,6\n");
        Assert.Equal(("# second half", BadRecordReason.Comment), (Assert.Single(reading.Bad).Text, reading.Bad[0].Reason));
    }

    [Fact]
    public void Prose_above_a_spaced_table_is_no_part_of_it()
    {
        string prose = "quarterly figures, seasonally adjusted, in billions\nsource: Deutsche Bundesbank\n<1960 Q1>\ninvest     income   cons\n";
        Assert.Equal((" +", true, 3, "invest|income|cons"), Seen(prose + string.Concat(Enumerable.Range(0, 30).Select(i => $"{180 + i}    {451 + i}     {415 + i}\n"))));
    }

    [Fact]
    public void What_the_user_says_of_the_header_goes() =>
        Assert.Equal("column_1|column_2", string.Join('|', Reading.Of("id,name\n1,a\n", new ReadOptions { HasHeader = false }).Table.ColumnNames));

    [Fact]
    public void A_delimiter_that_ends_every_line_makes_no_column()
    {
        var reading = Reading.Of("a,b,c,\n1,2,3,\n4,5,6,\n");
        Assert.Equal(["a", "b", "c"], reading.Table.ColumnNames);
        Assert.Equal(["4", "5", "6"], reading.Rows[1]);
        Assert.Equal(0, reading.Outcome.LongRecords);
    }

    [Fact]
    public void Row_numbers_that_R_writes_without_a_name_get_one() =>
        Assert.Equal(["column_1", "mpg", "cyl"], Reading.Of("\"mpg\",\"cyl\"\n\"1\",21.0,6\n\"2\",22.8,4\n\"3\",21.4,6\n").Table.ColumnNames);

    [Fact]
    public void Lists_of_their_own_length_are_told_from_ragged_tables()
    {
        string[] baskets = ["milk,bread", "bread,butter,milk", "milk", "beer,milk,bread,butter", "bread,milk", "butter", "beer,bread,milk,butter,salt", "milk,beer", "salt", "bread,salt,milk"];
        var reading = Reading.Of(string.Concat(baskets.Select(b => b + "\n")));
        Assert.Equal((true, false, 5), (reading.Format.IsRaggedList, reading.Format.HasHeader, reading.Table.ColumnNames.Count));
        Assert.Equal(baskets.Sum(b => b.Split(',').Length), reading.Rows.Sum(r => r.Count(c => c is not null)));
    }

    [Fact]
    public void A_lone_carriage_return_within_a_value_is_text_where_lines_end_otherwise() =>
        Assert.Equal("a\rb", Reading.Of("id,name\r\n1,a\rb\r\n2,c\r\n3,d\r\n").Rows[0][1]);

    [Fact]
    public void Old_and_new_line_ends_in_one_file_all_end_lines()
    {
        var reading = Reading.Of("id,name\r1,a\r2,b\r\n3,c\n4,d\r5,e");
        Assert.Equal(LineEnding.Mixed, reading.Format.LineEnding);
        Assert.Equal([(1, 2), (2, 3), (3, 4), (4, 5), (5, 6)], reading.Places);
    }

    [Theory]
    [InlineData("shift_jis", "商品,価格\n茶碗,500\n皿,300\n", "商品")]
    [InlineData("ibm850", "Größe,Preis\nL,5\nM,3\n", "Größe")]
    public void An_encoding_that_the_user_names_is_used(string encoding, string text, string firstName) =>
        Assert.Equal(firstName, Reading.Of(System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text), new ReadOptions { Encoding = encoding }).Table.ColumnNames[0]);

    [Fact]
    public void An_encoding_that_does_not_exist_is_refused() =>
        Assert.Contains("no text encoding \"utf-9\"", Assert.Throws<UsageException>(() => Reading.Of("a,b\n1,2\n", new ReadOptions { Encoding = "utf-9" })).Message);

    [Fact]
    public void Lines_that_the_user_skips_are_counted_all_the_same()
    {
        var reading = Reading.Of("x\ny,z\nid,name\n1,a\n", new ReadOptions { SkipLines = 2 });
        Assert.Equal(["id", "name"], reading.Table.ColumnNames);
        Assert.Equal((1, 4), Assert.Single(reading.Places));
    }

    [Fact]
    public void A_delimiter_given_that_splits_unevenly_is_used_and_doubted()
    {
        var reading = Reading.Of("Artikel;Preis;Menge\nTasse;1,50;3\nTeller;2,75;4\nGabel;12;5\n", new ReadOptions { Delimiter = "," });
        Assert.Equal(",", reading.Format.Delimiter);
        Assert.Contains(reading.Format.Notes, n => n.Contains("the content suggests semicolon", StringComparison.Ordinal));
    }

    [Fact]
    public void UTF_16_given_for_a_text_that_is_not_is_refused() =>
        Assert.Contains("it holds no zero bytes", Assert.Throws<UsageException>(() => Reading.Of("a,b\n1,2\n", new ReadOptions { Encoding = "utf-16" })).Message);
}

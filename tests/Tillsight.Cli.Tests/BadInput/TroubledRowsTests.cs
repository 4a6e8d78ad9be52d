namespace Tillsight.Cli.Tests.BadInput;

/// <summary>Rows that can be used load; those that cannot wait in quarantine with rule, reason, file and line.</summary>
public sealed class TroubledRowsTests(TroubledExport export) : IClassFixture<TroubledExport>
{
    [Theory]
    [InlineData(102, "unreadable_values", "10 fields found, 8 expected")]
    [InlineData(103, "missing_amounts", "no quantity or no price")]
    [InlineData(104, "unreadable_values", "quote")]
    [InlineData(108, "unreadable_values", "NUL bytes")]
    [InlineData(112, "unreadable_values", "merge-conflict marker")]
    [InlineData(114, "unreadable_values", "merge-conflict marker")]
    [InlineData(116, "unreadable_values", "merge-conflict marker")]
    [InlineData(117, "unreadable_values", "date \"2024-02-30 09:15:00\" cannot be read")]
    [InlineData(118, "unreadable_values", "date \"2024-13-01 09:15:00\" cannot be read")]
    [InlineData(119, "unreadable_values", "\"two\"")]
    public void A_row_that_cannot_be_used_waits_with_its_rule_reason_file_and_line(int line, string rule, string reason)
    {
        var row = Assert.Single(export.Quarantine, r => r.GetProperty("line").GetInt32() == line);
        Assert.Equal(rule, row.GetProperty("rule").GetString());
        Assert.Contains(reason, row.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("troubled.csv", row.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2004", 105)]
    [InlineData("2006", 109)]
    [InlineData("2007", 110)]
    [InlineData("2008", 111)]
    [InlineData("2009", 113)]
    [InlineData("2010", 115)]
    public void A_row_that_can_be_used_is_loaded_and_knows_its_line(string order, int line) =>
        Assert.Equal(line, Assert.Single(export.Loaded[order])[1].GetInt32());

    [Fact]
    public void No_row_waits_that_is_not_among_the_troubled_ones() => Assert.Equal(10, export.Quarantine.Count);

    [Fact]
    public void Every_row_is_in_one_place() =>
        Assert.Equal((166, 156, 10, 0), (export.Balance("rows_in"), export.Balance("rows_loaded"), export.Balance("rows_quarantined"), export.Balance("rows_excluded")));

    [Theory]
    [InlineData("MUG\nOF \"TWO\"\r\nENDS")]
    [InlineData("CAFÉ IN UTF-8")]
    [InlineData("CAFÉ IN 1252")]
    public void A_text_comes_out_as_it_was_meant(string name) => Assert.Contains(name, export.Names);

    [Fact]
    public void A_text_of_ten_thousand_characters_is_kept_whole() => Assert.Contains(new string('x', 10_000), export.Names);

    [Fact]
    public void What_was_mended_is_said() => Assert.Contains("troubled.csv: 1 cells were not valid UTF-8 and were read as Windows-1252.", export.Run.Errors, StringComparison.Ordinal);
}

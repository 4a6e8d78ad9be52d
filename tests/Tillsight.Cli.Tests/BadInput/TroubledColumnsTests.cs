using System.Globalization;
using System.Text.Json;

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>Columns that are written in an unusual way: read where there is one sensible reading, asked about where there are two.</summary>
public sealed class TroubledColumnsTests : IDisposable
{
    readonly CliProcess _cli = new();

    public void Dispose() => _cli.Dispose();

    JsonElement Balance(string export, params string[] flags)
    {
        var done = _cli.Run(["run", _cli.Write("sales.csv", export), "--json", "--no-report", .. flags]);
        Assert.True(done.ExitCode == 0, done.Errors);
        return done.Json.GetProperty("balance");
    }

    static decimal Loaded(JsonElement balance) => balance.GetProperty("amount_loaded").GetDecimal();

    [Fact]
    public void A_file_of_semicolons_loads_like_one_of_commas() => Assert.Equal(Export.Lines * 5.00m, Loaded(Balance(Export.Sound.Replace(',', ';'))));

    [Theory]
    [InlineData("£1,{0:000}.50", ";")]
    [InlineData("1.{0:000},50 €", ";")]
    [InlineData("$ 1,{0:000}.50", "\t")]
    [InlineData("1 {0:000},50 kr", ";")]
    public void Currency_signs_and_thousands_separators_are_no_part_of_the_number(string format, string delimiter)
    {
        string export = Export.Header.Replace(",", delimiter, StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(1, 60).Select(i => Export.Row(1000 + i, price: "{0}").Replace(",", delimiter, StringComparison.Ordinal)
                .Replace("{0}", string.Format(CultureInfo.InvariantCulture, format, i), StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 60).Sum(i => 2 * (1000.50m + i)), Loaded(Balance(export)));
    }

    [Fact]
    public void Duplicate_and_empty_headers_keep_the_figures_of_the_columns_that_are_named() =>
        Assert.Equal(Export.Lines * 5.00m, Loaded(Balance(Export.Sound.Replace("Description,", ",", StringComparison.Ordinal).Replace("Country\n", "Price\n", StringComparison.Ordinal))));

    [Fact]
    public void Dates_in_two_formats_are_all_read()
    {
        Balance(Export.Header + string.Concat(Enumerable.Range(0, 60).Select(i => Export.Row(1000 + i, date: i < 30 ? $"2024-01-{1 + i % 28:00} 09:00" : $"{1 + i % 28:00}/02/2024 09:00"))));
        var months = _cli.Run("query", "--metrics", "lines", "--by", "month", "--json").Json.GetProperty("rows").EnumerateArray();
        Assert.Equal([("2024-01-01", 30), ("2024-02-01", 30)], months.Select(m => (m[0].GetString(), m[1].GetInt32())));
    }

    static string BothOrders => Export.Header
        + string.Concat(Enumerable.Range(0, 60).Select(i => Export.Row(1000 + i, date: i % 2 == 0 ? $"{13 + i % 15}/01/2024 10:00" : $"02/{13 + i % 15}/2024 10:00")));

    [Fact]
    public void Dates_in_two_orders_stop_the_load_with_the_flag_that_answers()
    {
        var done = _cli.Run("run", _cli.Write("sales.csv", BothOrders), "--yes");
        Assert.Equal(3, done.ExitCode);
        Assert.Contains("two orders of day and month are mixed: 30 values can only be read as", done.Errors, StringComparison.Ordinal);
        Assert.Contains("--date-order dmy or --date-order mdy", done.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_cli.Workspace()));
    }

    [Fact]
    public void Dates_of_the_other_order_wait_in_quarantine_once_one_was_named()
    {
        var balance = Balance(BothOrders, "--date-order", "dmy");
        Assert.Equal((30, 30), (balance.GetProperty("rows_loaded").GetInt32(), balance.GetProperty("rows_quarantined").GetInt32()));
    }

    [Fact]
    public void Dates_that_may_be_read_in_two_orders_stop_the_load()
    {
        string export = Export.Header + string.Concat(Enumerable.Range(0, 60).Select(i => Export.Row(1000 + i, date: $"{1 + i % 12:00}/{1 + i % 11:00}/2024 10:00")));
        var done = _cli.Run("run", _cli.Write("sales.csv", export));
        Assert.Equal(3, done.ExitCode);
        Assert.Contains("no value has a part over 12", done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_ends_with_3_and_leaves_no_shop_behind()
    {
        string path = _cli.Write("header.csv", Export.Header);
        var done = _cli.Run("run", path);
        Assert.Equal(3, done.ExitCode);
        Assert.Contains($"{path}: ", done.Errors, StringComparison.Ordinal);
        Assert.Contains("There is a header and no row below it", done.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_cli.Workspace()));
    }

    [Fact]
    public void A_path_with_spaces_and_signs_of_any_language_is_loaded()
    {
        var done = _cli.Run("run", _cli.Write("año 2024 – 売上/sälès €.csv", Export.Sound), "--json", "--report", Path.Combine(_cli.Folder, "der Bericht für März"));
        Assert.Equal(0, done.ExitCode);
        Assert.Equal(Path.Combine(_cli.Folder, "der Bericht für März", "index.html"), done.Json.GetProperty("report").GetString());
    }

    [Fact]
    public void Read_refuses_a_wrong_delimiter_and_names_the_likely_one()
    {
        var done = _cli.Run("read", _cli.Write("sales.csv", Export.Sound), "--delimiter", "|", "--csv");
        Assert.Equal(3, done.ExitCode);
        Assert.Contains("The delimiter given, \"|\", splits no line; the content suggests comma", done.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.csv", "", "The file is empty (0 bytes)")]
    [InlineData("page.csv", "<!DOCTYPE html><html><body>Sign in</body></html>", "HTML page")]
    public void Read_refuses_what_is_no_table(string name, string content, string words)
    {
        var done = _cli.Run("read", _cli.Write(name, content), "--json");
        Assert.Equal(3, done.ExitCode);
        Assert.Contains(words, done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_tells_of_each_row_that_it_leaves_out()
    {
        var done = _cli.Run("read", _cli.Write("sales.csv", Export.Sound + "1,2,3,4,5,6,7,8,9\n"), "--csv");
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("line 62: 9 fields found, 8 expected", done.Errors, StringComparison.Ordinal);
    }
}

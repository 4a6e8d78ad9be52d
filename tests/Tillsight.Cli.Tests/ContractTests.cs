using System.Text.Json;

namespace Tillsight.Cli.Tests;

/// <summary>The contract for programs: exit codes and documents that others script against.</summary>
public sealed class ContractTests : IDisposable
{
    const string Lines = """
        Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
        1001,85001,RED MUG,2,2024-01-02 09:15:00,3.50,12001,France
        1001,85002,BLUE MUG,1,2024-01-02 09:15:00,3.50,12001,France
        1002,85001,RED MUG,6,2024-01-03 10:20:00,3.50,12002,Germany
        1003,85003,TEA POT,1,2024-02-05 11:00:00,12.75,12001,France
        C1004,85001,RED MUG,-2,2024-02-06 12:00:00,3.50,12001,France
        1005,85003,TEA POT,3,2024-02-07 13:30:00,12.75,12003,Spain
        1006,85002,BLUE MUG,4,2024-03-01 16:45:00,3.75,12002,Germany

        """;

    readonly CliProcess _cli = new();

    public void Dispose() => _cli.Dispose();

    string Export() => _cli.Write("sales.csv", Lines);

    [Theory]
    [InlineData("--help", "tillsight [command] [options]")]
    [InlineData("run --help", "tillsight run <path>... [options]")]
    public void Help_shows_what_is_typed(string arguments, string usage)
    {
        var help = _cli.Run(arguments.Split(' '));
        Assert.Equal(0, help.ExitCode);
        Assert.Contains(usage, help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_that_is_no_size_is_wrong_usage() =>
        Assert.Equal((2, true), _cli.Run("run", Export(), "--memory", "lots") is var done ? (done.ExitCode, done.Errors.Contains("--memory is lots; a size was expected", StringComparison.Ordinal)) : default);

    [Fact]
    public void Run_gives_one_document_whose_balance_closes()
    {
        var done = _cli.Run("run", Export(), "--json", "--yes", "--report", Path.Combine(_cli.Folder, "out"));
        Assert.Equal(0, done.ExitCode);
        var balance = done.Json.GetProperty("balance");
        Assert.Equal("default", done.Json.GetProperty("workspace").GetString());
        Assert.Equal(7, balance.GetProperty("rows_in").GetInt64());
        Assert.Equal(balance.GetProperty("amount_in").GetDecimal() + balance.GetProperty("amount_adjusted").GetDecimal(),
            balance.GetProperty("amount_loaded").GetDecimal() + balance.GetProperty("amount_excluded").GetDecimal() + balance.GetProperty("amount_quarantined").GetDecimal());
        Assert.Equal(90.50m, balance.GetProperty("amount_in").GetDecimal());
        Assert.Single(done.Json.GetProperty("batches").EnumerateArray());
        Assert.Contains("overview", done.Json.GetProperty("analyses").EnumerateArray().Select(a => a.GetString()));
        Assert.True(File.Exists(done.Json.GetProperty("report").GetString()));
    }

    [Fact]
    public void Standard_input_is_loaded_like_a_file()
    {
        var done = _cli.RunWithInput(Lines, "run", "-", "--json", "--no-report");
        Assert.Equal(0, done.ExitCode);
        Assert.Equal(7, done.Json.GetProperty("balance").GetProperty("rows_loaded").GetInt64());
    }

    [Fact]
    public void Query_gives_columns_and_rows_with_decimals_as_numbers()
    {
        _cli.Run("run", Export(), "--no-report", "--quiet");
        var answer = _cli.Run("query", "--metrics", "net_sales,orders", "--by", "country", "--json");
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(["country", "net_sales", "orders"], answer.Json.GetProperty("columns").EnumerateArray().Select(c => c.GetString()));
        var spain = answer.Json.GetProperty("rows").EnumerateArray().Single(r => r[0].GetString() == "Spain");
        Assert.Equal(38.25m, spain[1].GetDecimal());
        Assert.Equal(1, spain[2].GetInt64());
    }

    [Fact]
    public void Show_gives_id_options_result_and_tables()
    {
        _cli.Run("run", Export(), "--no-report", "--quiet");
        var shown = _cli.Run("show", "overview", "--json").Json;
        Assert.Equal("overview", shown.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Object, shown.GetProperty("options").ValueKind);
        Assert.Equal(JsonValueKind.Object, shown.GetProperty("result").ValueKind);
        var table = shown.GetProperty("tables")[0];
        Assert.Equal(table.GetProperty("columns").GetArrayLength(), table.GetProperty("rows")[0].GetArrayLength());
    }

    [Fact]
    public void List_names_every_analysis() =>
        Assert.Contains(_cli.Run("list", "--json").Json.GetProperty("analyses").EnumerateArray(), a => a.GetProperty("id").GetString() == "overview");

    [Theory]
    [InlineData("overview")]
    [InlineData("net_sales")]
    public void Explain_knows_analyses_and_metrics(string name)
    {
        var explained = _cli.Run("explain", name);
        Assert.Equal(0, explained.ExitCode);
        Assert.StartsWith("#", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_reads_the_warehouse()
    {
        _cli.Run("run", Export(), "--no-report", "--quiet");
        Assert.Equal(6, _cli.Run("sql", "select count(*) as n from fct_order_line where kind = 'sale'", "--json").Json.GetProperty("rows")[0][0].GetInt64());
    }

    [Theory]
    [InlineData("delete from fct_order_line")]
    [InlineData("drop table fct_order_line")]
    [InlineData("copy fct_order_line to '/tmp/tillsight-stolen.csv'")]
    [InlineData("select * from read_csv('/etc/passwd')")]
    public void Sql_neither_writes_nor_reads_outside_the_workspace(string sql)
    {
        _cli.Run("run", Export(), "--no-report", "--quiet");
        Assert.Equal(2, _cli.Run("sql", sql).ExitCode);
        Assert.Equal(7, _cli.Run("sql", "select count(*) as n from fct_order_line", "--json").Json.GetProperty("rows")[0][0].GetInt64());
    }

    [Fact]
    public void Export_parquet_writes_the_whole_star()
    {
        _cli.Run("run", Export(), "--no-report", "--quiet");
        var files = _cli.Run("export", "parquet", Path.Combine(_cli.Folder, "star"), "--json").Json.GetProperty("files");
        Assert.Contains(files.EnumerateArray(), f => f.GetString()!.EndsWith("fct_order_line.parquet", StringComparison.Ordinal));
        Assert.All(files.EnumerateArray(), f => Assert.True(File.Exists(f.GetString())));
    }

    [Theory]
    [InlineData("query", "--metrics", "net_salse")]
    [InlineData("show", "nothing-of-the-kind")]
    [InlineData("run")]
    [InlineData("fly")]
    public void Wrong_usage_ends_with_2(params string[] arguments)
    {
        _cli.Run("run", Export(), "--no-report", "--quiet");
        Assert.Equal(2, _cli.Run(arguments).ExitCode);
    }

    [Fact]
    public void A_shop_that_was_never_loaded_is_wrong_usage_and_says_what_to_do()
    {
        var answer = _cli.Run("query", "--metrics", "net_sales");
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("tillsight run", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_ends_with_3_and_leaves_nothing_behind()
    {
        var done = _cli.Run("run", _cli.Write("empty.csv", ""), "--json");
        Assert.Equal(3, done.ExitCode);
        Assert.Empty(done.Output);
        Assert.False(Directory.Exists(Path.Combine(_cli.Home, "workspaces", "default")));
    }

    [Fact]
    public void A_missing_file_ends_with_3() => Assert.Equal(3, _cli.Run("run", Path.Combine(_cli.Folder, "absent.csv")).ExitCode);

    [Fact]
    public void A_home_that_another_process_holds_ends_with_5_and_names_it()
    {
        Directory.CreateDirectory(_cli.Home);
        using var held = new Tillsight.Workspaces.TillsightHome(_cli.Home).Own("test");
        var done = _cli.Run("run", Export());
        Assert.Equal(5, done.ExitCode);
        Assert.Contains(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_in_quarantine_is_mended_and_replayed()
    {
        var done = _cli.Run("run", _cli.Write("sales.csv", Lines + string.Concat(Enumerable.Range(2000, 40).Select(o => $"{o},85001,RED MUG,{o % 5 + 1},2024-03-01 09:00:00,3.50,12001,France\n")) + "1007,85001,RED MUG,two,2024-03-02 10:00:00,3.50,12001,France\n"), "--json", "--no-report");
        Assert.Equal(1, done.Json.GetProperty("balance").GetProperty("rows_quarantined").GetInt64());
        var row = _cli.Run("quarantine", "--json").Json.GetProperty("rows")[0];
        var fixedRow = _cli.Run("quarantine", "fix", row.GetProperty("batch").GetString()!, row.GetProperty("record").GetRawText(), "--set", "Quantity=2");
        Assert.Equal(0, fixedRow.ExitCode);
        Assert.Equal(0, _cli.Run("quarantine", "--json").Json.GetProperty("rows").GetArrayLength());
        Assert.Equal(48, _cli.Run("query", "--metrics", "lines", "--json").Json.GetProperty("rows")[0][0].GetInt64());
    }
}

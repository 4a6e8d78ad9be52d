using System.Globalization;

namespace Tillsight.Cli.Tests;

/// <summary>A load that is killed leaves the previous warehouse; the next run completes it.</summary>
public sealed class KilledLoadTests : IDisposable
{
    readonly CliProcess _cli = new();

    public void Dispose() => _cli.Dispose();

    static string Lines(int first, int orders) => "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
        + string.Concat(Enumerable.Range(first, orders).Select(o => string.Create(CultureInfo.InvariantCulture,
            $"{o},{85000 + o % 50},PRODUCT {o % 50},{1 + o % 6},{new DateTime(2023, 1, 1).AddMinutes(o * 3):yyyy-MM-dd HH:mm:ss},{1 + o % 50}.25,{12000 + o % 300},France\n")));

    [Theory]
    [InlineData(150)]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1000)]
    public async Task Kill_9_leaves_the_previous_state_and_the_next_run_completes(int milliseconds)
    {
        var token = TestContext.Current.CancellationToken;
        string first = _cli.Write("in/a.csv", Lines(100_000, 2_000)), second = _cli.Write("in/b.csv", Lines(200_000, 150_000));
        Assert.Equal(0, _cli.Run("run", first, "--no-report", "--quiet").ExitCode);
        using (var process = _cli.Start("run", second, "--no-report", "--quiet"))
        {
            await Task.Delay(milliseconds, token);
            process.Kill();
            await process.WaitForExitAsync(token);
        }
        long lines = _cli.Run("query", "--metrics", "lines", "--json").Json.GetProperty("rows")[0][0].GetInt64();
        Assert.True(lines is 2_000 or 152_000, $"The warehouse holds {lines} lines: neither the old nor the new state.");

        var again = _cli.Run("run", first, second, "--no-report", "--json");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(152_000, again.Json.GetProperty("balance").GetProperty("rows_loaded").GetInt64());
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_cli.Home, "workspaces", "default", "raw")).Length);
    }
}

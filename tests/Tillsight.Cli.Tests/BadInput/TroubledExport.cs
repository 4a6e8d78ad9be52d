using System.Text;
using System.Text.Json;

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>One export with every trouble that a row can have, loaded once; what became of each row is asked for once.</summary>
public sealed class TroubledExport : IDisposable
{
    const int Before = 100;

    readonly CliProcess _cli = new();

    public TroubledExport()
    {
        string[] troubles =
        [
            Export.Row(2001).TrimEnd('\n') + ",extra,more\n",                    // line 102
            "2002,85001,SHORT\n",                                                // 103
            Export.Row(2003, name: "\"OPEN, NEVER CLOSED"),                      // 104
            Export.Row(2004, name: "\"MUG\nOF \"\"TWO\"\"\r\nENDS\""),           // 105 to 107
            Export.Row(2005, name: "M\0UG"),                                     // 108
            Export.Row(2006, name: "CAFÉ IN UTF-8"),                             // 109
            Export.Row(2007, name: "CAF{0} IN 1252"),                            // 110
            Export.Row(2008, name: new string('x', 10_000)),                     // 111
            "<<<<<<< HEAD\n", Export.Row(2009), "=======\n", Export.Row(2010), ">>>>>>> feature/x\n", // 112 to 116
            Export.Row(2011, date: "2024-02-30 09:15:00"),                       // 117
            Export.Row(2012, date: "2024-13-01 09:15:00"),                       // 118
            Export.Row(2013, quantity: "two"),                                   // 119
        ];
        byte[] mixed = Encoding.UTF8.GetBytes(Export.Of(1000, Before) + string.Concat(troubles) + string.Concat(Export.Rows(3000, 50)));
        int at = mixed.AsSpan().IndexOf("{0}"u8);
        string file = Path.Combine(_cli.Folder, "troubled.csv");
        File.WriteAllBytes(file, [.. mixed[..at], 0xC9, .. mixed[(at + 3)..]]);
        Run = _cli.Run("run", file, "--json", "--no-report");
        Assert.Equal(0, Run.ExitCode);
        Quarantine = [.. _cli.Run("quarantine", "--json").Json.GetProperty("rows").EnumerateArray()];
        Loaded = _cli.Run("sql", "select order_id, line_number, net_amount, p.product_name from fct_order_line join dim_product p using (product_key)", "--json")
            .Json.GetProperty("rows").EnumerateArray().ToLookup(r => r[0].GetString()!);
        Names = _cli.Run("sql", $"select \"Description\" from read_parquet('{_cli.Workspace("raw")}/*/*.parquet') where \"Description\" is not null", "--json")
            .Json.GetProperty("rows").EnumerateArray().Select(r => r[0].GetString()!).ToHashSet(StringComparer.Ordinal);
    }

    internal CliResult Run { get; }

    public IReadOnlyList<JsonElement> Quarantine { get; }

    /// <summary>Order, line, amount by order.</summary>
    public ILookup<string, JsonElement> Loaded { get; }

    /// <summary>Descriptions as archived.</summary>
    public IReadOnlySet<string> Names { get; }

    public long Balance(string entry) => Run.Json.GetProperty("balance").GetProperty(entry).GetInt64();

    public void Dispose() => _cli.Dispose();
}

using System.CommandLine;
using Spectre.Console;
using Tillsight.DuckDb;
using Tillsight.Engines;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight sql "select ..."</c>: the warehouse for those who think in SQL; read-only.</summary>
static class SqlCommand
{
    const int RowsShown = 1000;

    public static Command Create()
    {
        var text = new Argument<string>("query") { Description = "One statement that reads (DuckDB's SQL over the star; see docs/guide/sql.md)" };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values" };
        var command = new Command("sql", "Ask the warehouse in SQL (read-only)") { text, csv };
        command.SetAction((parse, cancellation) =>
        {
            using var shop = OpenShop.Loaded(parse);
            var answer = Ask(shop.Engine, parse.GetValue(text)!, cancellation);
            if (parse.GetValue(GlobalOptions.Json)) WriteJson(answer);
            else if (parse.GetValue(csv)) CsvText.Write(answer, Console.Out);
            else WriteTable(answer);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    /// <summary>Runs in a transaction that cannot write.</summary>
    static ColumnSet Ask(DuckDbEngine engine, string sql, CancellationToken cancellation)
    {
        engine.Execute("begin transaction read only", cancellation);
        try
        {
            return engine.Query(sql, cancellation: cancellation);
        }
        catch (DuckDbException e)
        {
            throw new UsageException($"The warehouse does not take this query: {e.NativeMessage.Trim()}");
        }
        finally
        {
            engine.Execute("rollback", CancellationToken.None);
        }
    }

    static void WriteJson(ColumnSet answer) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (string name in answer.Names) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        for (int row = 0; row < answer.RowCount; row++)
        {
            json.WriteStartArray();
            for (int column = 0; column < answer.ColumnCount; column++) CellJson.Write(json, answer.Value(row, column));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteTable(ColumnSet answer)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (string name in answer.Names) table.AddColumn(Markup.Escape(name));
        for (int row = 0; row < Math.Min(answer.RowCount, RowsShown); row++)
            table.AddRow([.. Enumerable.Range(0, answer.ColumnCount).Select(c => Markup.Escape(CsvText.Cell(answer.Value(row, c))))]);
        AnsiConsole.Write(table);
        if (answer.RowCount > RowsShown) Console.Error.WriteLine($"{answer.RowCount - RowsShown} more rows: use --csv or --json for all.");
    }
}

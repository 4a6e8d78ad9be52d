using System.CommandLine;
using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Cli.Terminal;
using Tillsight.Pipelines;
using Tillsight.Warehouse;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight quarantine</c>: rows that could not be used; <c>quarantine fix</c> mends one and replays the load.</summary>
static class QuarantineCommand
{
    const int Shown = 1000;

    public static Command Create()
    {
        var command = new Command("quarantine", "Rows that could not be used: with rule, reason, file and line");
        command.SetAction(List);
        command.Subcommands.Add(Fix());
        return command;
    }

    static int List(ParseResult parse)
    {
        using var shop = OpenShop.Loaded(parse);
        var rows = QuarantinedRow.Read(shop.Engine, Shown);
        if (parse.GetValue(GlobalOptions.Json)) WriteJson(rows);
        else if (rows.Count == 0) Console.Out.WriteLine("Quarantine is empty: every row could be used.");
        else
        {
            foreach (var row in rows)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.BatchId}  record {row.RecordNumber}  {row.FileName}, line {row.LineNumber}: {row.Reason} ({row.RuleId})"));
            Console.Out.WriteLine("\nMend one: tillsight quarantine fix BATCH RECORD --set COLUMN=VALUE");
        }
        return ExitCodes.Done;
    }

    static void WriteJson(IReadOnlyList<QuarantinedRow> rows) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("batch", row.BatchId);
            json.WriteString("file", row.FileName);
            json.WriteNumber("record", row.RecordNumber);
            if (row.LineNumber is { } line) json.WriteNumber("line", line);
            json.WriteString("rule", row.RuleId);
            json.WriteString("reason", row.Reason);
            if (row.Amount is { } amount) json.WriteNumber("amount", amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static Command Fix()
    {
        var batch = new Argument<string>("batch") { Description = "The batch, as listed" };
        var record = new Argument<long>("record") { Description = "The record in its file, as listed" };
        var set = new Option<string[]>("--set") { Description = "A cell's new text: COLUMN=VALUE (several times for several cells)", Required = true, HelpName = "COLUMN=VALUE" };
        var command = new Command("fix", "Mend a row and load again; the archive keeps it as it came") { batch, record, set };
        command.SetAction((parse, cancellation) =>
        {
            var cells = parse.GetValue(set)!.Select(Cell).ToDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal);
            using var display = ProgressDisplay.OnStandardError(parse.GetValue(GlobalOptions.Quiet) || parse.GetValue(GlobalOptions.Json));
            using var shop = OpenShop.Loaded(parse);
            new LoadPipeline(shop.Workspace, shop.Engine, new RunProgressDisplay(display), cancellation)
                .Replay(new Correction(parse.GetValue(batch)!, parse.GetValue(record), cells));
            var left = QuarantinedRow.Read(shop.Engine, int.MaxValue);
            bool still = left.Any(r => r.BatchId == parse.GetValue(batch) && r.RecordNumber == parse.GetValue(record));
            Console.Error.WriteLine(still
                ? $"The row is still in quarantine: {left.First(r => r.BatchId == parse.GetValue(batch) && r.RecordNumber == parse.GetValue(record)).Reason}"
                : $"The row is loaded. {left.Count} rows are left in quarantine.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    static (string Column, string Value) Cell(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (text[..at], text[(at + 1)..]) : throw new UsageException($"--set {text} is not of the form COLUMN=VALUE.");
    }
}

using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Tillsight.Analyses;
using Tillsight.Cli.Terminal;
using Tillsight.Mapping;
using Tillsight.Pipelines;
using Tillsight.Views;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight run PATH...</c>: the main job, from exports to a report.</summary>
static class RunCommand
{
    static readonly Argument<string[]> Paths = new("path") { Description = "Files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string?> ReportFolder = new("--report") { Description = "Where the report goes (else the workspace's own folder)", HelpName = "DIR" };
    static readonly Option<bool> NoReport = new("--no-report") { Description = "Load only" };
    static readonly Option<string[]> Map = new("--map") { Description = "What a column means: FIELD=COLUMN or FIELD=TABLE.COLUMN", HelpName = "FIELD=COLUMN" };
    static readonly Option<string[]> Role = new("--role") { Description = "What a table is: TABLE=lines|lookup|ignored", HelpName = "TABLE=ROLE" };
    static readonly Option<string?> DateOrder = new("--date-order") { Description = "dmy or mdy, where the dates do not tell", HelpName = "ORDER" };
    static readonly Option<string?> Memory = new("--memory") { Description = "Most memory the engine may take (for example 1500MB)", HelpName = "SIZE" };

    public static Command Create()
    {
        var command = new Command("run", "Load exports and write the report") { Paths, ReportFolder, NoReport, Map, Role, DateOrder, Memory };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    static int Run(ParseResult parse, CancellationToken cancellation)
    {
        bool json = parse.GetValue(GlobalOptions.Json), quiet = parse.GetValue(GlobalOptions.Quiet);
        var request = new LoadRequest
        {
            Paths = parse.GetValue(Paths)!,
            StandardInput = Console.OpenStandardInput(),
            Answers = MappingAnswers.Parse(parse.GetValue(Map) ?? [], parse.GetValue(Role) ?? [], parse.GetValue(DateOrder)),
            TakeProposals = parse.GetValue(GlobalOptions.Yes),
            MemoryLimit = parse.GetValue(Memory),
        };
        var home = GlobalOptions.HomeOf(parse);
        using var display = ProgressDisplay.OnStandardError(quiet || json);
        var done = new MainJob(home, new RunProgressDisplay(display), cancellation).Run(
            parse.GetValue(GlobalOptions.Workspace), request, parse.GetValue(NoReport) ? null : parse.GetValue(ReportFolder) ?? "");
        if (json) JsonOutput.Write(j => WriteJson(j, done));
        else if (!quiet) RunSummary.Write(AnsiConsole.Console, done);
        return ExitCodes.Done;
    }

    static void WriteJson(Utf8JsonWriter json, MainJobOutcome done)
    {
        json.WriteStartObject();
        json.WriteString("workspace", done.Workspace);
        json.WriteStartArray("batches");
        foreach (var batch in done.Batches)
        {
            json.WriteStartObject();
            json.WriteString("id", batch.BatchId);
            json.WriteString("source", batch.FileName);
            json.WriteNumber("rows", batch.RecordCount + batch.BadRecordCount);
            json.WriteString("role", batch.SourceRole);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("balance");
        WriteBalance(json, done.Balance);
        json.WriteStartArray("rules");
        foreach (var rule in done.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            json.WriteNumber("rows", rule.RowCount);
            json.WriteNumber("amount", rule.Amount);
            json.WriteString("effect", rule.Effect);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("analyses");
        foreach (string id in done.Analyses) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteString("report", done.ReportFile);
        json.WriteEndObject();
    }

    static void WriteBalance(Utf8JsonWriter json, Warehouse.Balance balance)
    {
        json.WriteStartObject();
        json.WriteNumber("rows_in", balance.RowsIn);
        json.WriteNumber("rows_loaded", balance.RowsLoaded);
        json.WriteNumber("rows_excluded", balance.RowsExcluded);
        json.WriteNumber("rows_quarantined", balance.RowsQuarantined);
        json.WriteNumber("rows_erased", balance.RowsErased);
        json.WriteNumber("amount_in", balance.AmountIn);
        json.WriteNumber("amount_adjusted", balance.AmountAdjusted);
        json.WriteNumber("amount_loaded", balance.AmountLoaded);
        json.WriteNumber("amount_excluded", balance.AmountExcluded);
        json.WriteNumber("amount_quarantined", balance.AmountQuarantined);
        json.WriteNumber("rows_amount_unknown", balance.RowsAmountUnknown);
        json.WriteEndObject();
    }
}

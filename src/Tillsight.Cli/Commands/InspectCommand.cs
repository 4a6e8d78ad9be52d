using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Mapping;
using Tillsight.Pipelines;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Profiling.Columns;
using Tillsight.Views;
using Table = Tillsight.Views.Table;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight inspect PATH...</c>: what the columns mean, what they look like, what looks wrong; nothing is loaded.</summary>
static class InspectCommand
{
    static readonly Argument<string[]> Paths = new("path") { Description = "Files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var command = new Command("inspect", "What an export's columns mean and look like, and what looks wrong, before anything is loaded")
        { Paths, MappingFlags.Map, MappingFlags.Role, MappingFlags.DateOrder };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    static int Run(ParseResult parse, CancellationToken cancellation)
    {
        bool json = parse.GetValue(GlobalOptions.Json), quiet = parse.GetValue(GlobalOptions.Quiet);
        using var display = ProgressDisplay.OnStandardError(quiet || json);
        var request = new LoadRequest { Paths = parse.GetValue(Paths)!, StandardInput = Console.OpenStandardInput(), Answers = MappingFlags.Answers(parse) };
        var inspection = new InspectPipeline(new RunProgressDisplay(display), cancellation).Run(request, new ShopAlertOptions());
        if (json) JsonOutput.Write(j => InspectJson.Write(j, inspection));
        else TerminalView.Write(AnsiConsole.Console, ViewOf(inspection), Formats.For(inspection.Proposal.CurrencyHint ?? "USD", "en-US"), rows: 60);
        return ExitCodes.Done;
    }

    static View ViewOf(Inspection inspection)
    {
        var blocks = new List<Block>
        {
            new Table("files", "Files", [new("file", "File", Unit.Text), new("rows", "Rows", Unit.Count), new("use", "Used as", Unit.Text)],
                [.. inspection.Batches.Select(b => (IReadOnlyList<object?>)[Path.GetFileName(b.FileName), b.RecordCount + b.BadRecordCount, RoleOf(inspection.Proposal.Mapping, b.SourceTable)])]),
            new Table("mapping", "What the columns mean",
                [new("column", "Column", Unit.Text), new("field", "is", Unit.Text), new("confidence", "Sure", Unit.Rate), new("evidence", "because", Unit.Text)],
                [.. inspection.Proposal.Mapping.Fields.Select(f => (IReadOnlyList<object?>)[f.Column, f.Field, Math.Round((decimal)f.Confidence, 2), f.Evidence])]),
        };
        foreach (var profile in inspection.Profiles)
            blocks.Add(new Table("columns_" + profile.Name, $"Columns of {profile.Name} ({profile.Rows.ToString("N0", CultureInfo.InvariantCulture)} rows)",
                [new("column", "Column", Unit.Text), new("type", "Type", Unit.Text), new("missing", "Missing", Unit.Rate), new("distinct", "Distinct", Unit.Count), new("range", "Range", Unit.Text), new("common", "Most common", Unit.Text)],
                [.. profile.Columns.Select(c => (IReadOnlyList<object?>)[c.Name, c.Kind.ToString().ToLowerInvariant(), Math.Round((decimal)c.MissingRate, 4), c.Distinct.Value, RangeOf(c), string.Join(", ", c.Common.Take(3).Select(v => v.Value))])]));
        blocks.Add(new Table("alerts", "What looks wrong",
            [new("what", "What", Unit.Text), new("rows", "Rows", Unit.Count), new("amount", "Money", Unit.Money), new("fix", "Proposed", Unit.Text)],
            [.. inspection.Alerts.Select(a => (IReadOnlyList<object?>)[a.Message, a.Rows, a.Amount, a.Fix])]));
        blocks.AddRange(inspection.Proposal.Questions.Select(q => new Note($"{q.Text} Answer with: {q.Flag}", Tone.Caution)));
        blocks.AddRange(inspection.Proposal.Notes.Select(n => new Note(n)));
        return new View("What this is", blocks);
    }

    static string RoleOf(SourceMapping mapping, string table) => (mapping.Tables.FirstOrDefault(t => t.Name == table)?.Role ?? TableRole.Ignored).ToString().ToLowerInvariant();

    static string RangeOf(ColumnProfile column) => column switch
    {
        { Numbers: { } n } => string.Create(CultureInfo.InvariantCulture, $"{n.Minimum:G6} .. {n.Maximum:G6}, median {n.Median:G6}"),
        { Dates: { } d } => string.Create(CultureInfo.InvariantCulture, $"{d.First:yyyy-MM-dd} .. {d.Last:yyyy-MM-dd}"),
        { Texts: { } t } => string.Create(CultureInfo.InvariantCulture, $"{t.ShortestLength} to {t.LongestLength} characters"),
        _ => "",
    };
}

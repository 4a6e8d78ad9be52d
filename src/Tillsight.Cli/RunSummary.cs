using System.Globalization;
using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Pipelines;
using Tillsight.Views;

namespace Tillsight.Cli;

/// <summary>What a run leaves on the terminal: what came in, where it went, the overview, and where the report is.</summary>
static class RunSummary
{
    /// <param name="brief">Only the first figures and charts: several shops follow each other.</param>
    public static void Write(IAnsiConsole console, MainJobOutcome done, bool brief = false)
    {
        var formats = Formats.For(done.Settings.Currency, done.Settings.Locale);
        if (done.Load is { WasBuilt: false }) console.WriteLine($"Workspace {done.Workspace}: nothing new; {done.Load.Unchanged.Count} files were loaded before, with the same content.");
        foreach (string note in done.Load?.Notes ?? []) console.WriteLine("  " + note);
        console.WriteLine();
        if (done.Overview is { } overview)
            TerminalView.Write(console, overview with { Title = done.Settings.Name, Blocks = [.. overview.Blocks.Where(b => b is not Views.Table)] }, formats);
        var balance = BalanceView.Of(done.Balance, done.Rules);
        if (!brief) TerminalView.Write(console, balance with { Blocks = [.. balance.Blocks.Where(b => b is not Views.Table { Name: "samples" }).Select(WithoutUndo)] }, formats);
        else console.WriteLine(((Note)balance.Blocks[0]).Text);
        if (done.Balance.RowsQuarantined is > 0 and var waiting)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{waiting:N0} rows wait in quarantine: see why, and mend them, with tillsight quarantine"));
        if (done.ReportFile is { } report) console.WriteLine($"Report: {report}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done in {done.Elapsed.TotalSeconds:0.0} s."));
        console.WriteLine();
    }

    /// <summary>A terminal is too narrow for how to undo each rule and for sample rows; the report has them.</summary>
    static Block WithoutUndo(Block block) => block is Views.Table { Name: "rules" } rules
        ? rules with { Columns = [.. rules.Columns.SkipLast(1)], Rows = [.. rules.Rows.Select(r => (IReadOnlyList<object?>)[.. r.SkipLast(1)])] }
        : block;
}

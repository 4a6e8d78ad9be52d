using System.Globalization;
using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Pipelines;
using Tillsight.Views;

namespace Tillsight.Cli;

/// <summary>What a run leaves on the terminal: what came in, where it went, the overview, and where the report is.</summary>
static class RunSummary
{
    public static void Write(IAnsiConsole console, MainJobOutcome done)
    {
        var formats = Formats.For(done.Settings.Currency, done.Settings.Locale);
        if (done.Load is { WasBuilt: false }) console.WriteLine($"Workspace {done.Workspace}: nothing new; {done.Load.Unchanged.Count} files were loaded before, with the same content.");
        foreach (string note in done.Load?.Notes ?? []) console.WriteLine("  " + note);
        console.WriteLine();
        TerminalView.Write(console, BalanceView.Of(done.Balance, done.Rules), formats);
        if (done.Overview is { } overview) TerminalView.Write(console, overview, formats, rows: 10);
        if (done.ReportFile is { } report) console.WriteLine($"Report: {report}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done in {done.Elapsed.TotalSeconds:0.0} s."));
    }
}

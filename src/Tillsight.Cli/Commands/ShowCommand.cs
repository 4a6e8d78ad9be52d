using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tillsight.Analyses;
using Tillsight.Cli.Terminal;
using Tillsight.Views;
using Tillsight.Pipelines;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight show ANALYSIS [--option value ...]</c>: one analysis on the terminal or as JSON.</summary>
static class ShowCommand
{
    public static Command Create()
    {
        var analysis = new Argument<string>("analysis") { Description = "Its id (see: tillsight list)" };
        var command = new Command("show", "One analysis: figures, charts and tables") { analysis };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parse, cancellation) =>
        {
            string id = parse.GetValue(analysis)!;
            var options = Options(id, parse.UnmatchedTokens);
            using var shop = OpenShop.Loaded(parse);
            var outcome = new AnalysesRun(shop.Engine, shop.Settings, NoProgress.Instance, cancellation).One(id, options);
            if (parse.GetValue(GlobalOptions.Json)) JsonOutput.Write(json => OutcomeJson.Write(json, outcome));
            else TerminalView.Write(AnsiConsole.Console, outcome.View, new Formats(shop.Settings.Currency, CultureInfo.GetCultureInfo(shop.Settings.Locale)));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    /// <summary>--name value and --name=value pairs, which differ by analysis.</summary>
    static Dictionary<string, string> Options(string id, IReadOnlyList<string> tokens)
    {
        AnalysisCatalogue.Find(id);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"\"{tokens[i]}\" was not expected. Options are written --name value.");
            string name = tokens[i][2..];
            if (name.IndexOf('=', StringComparison.Ordinal) is > 0 and var at) options[name[..at]] = name[(at + 1)..];
            else if (i + 1 < tokens.Count) options[name] = tokens[++i];
            else throw new UsageException($"--{name} has no value.");
        }
        return options;
    }
}

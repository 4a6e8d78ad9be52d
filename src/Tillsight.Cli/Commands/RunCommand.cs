using System.CommandLine;
using System.Text.RegularExpressions;
using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Pipelines;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight run PATH...</c>: the main job, from exports to a report.</summary>
static partial class RunCommand
{
    static readonly Argument<string[]> Paths = new("path") { Description = "Files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string?> ReportFolder = new("--report") { Description = "Where the report goes (else the workspace's own folder)", HelpName = "DIR" };
    static readonly Option<bool> NoReport = new("--no-report") { Description = "Load only" };
    static readonly Option<string?> Currency = new("--currency") { Description = "The shop's currency, where the source does not name it (GBP)", HelpName = "CODE" };
    static readonly Option<string?> Country = new("--country") { Description = "The shop's country, for currency, number format and holidays (GB)", HelpName = "CODE" };
    static readonly Option<string> Memory = new("--memory") { Description = "Most memory the engine may take; what does not fit goes to disk", HelpName = "SIZE", DefaultValueFactory = _ => LoadRequest.UsualMemory };

    public static Command Create()
    {
        var command = new Command("run", "Load exports and write the report") { Paths, ReportFolder, NoReport, MappingFlags.Map, MappingFlags.Role, MappingFlags.DateOrder, Currency, Country, Memory };
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
            Answers = MappingFlags.Answers(parse),
            Shop = ShopAnswers.Parse(parse.GetValue(Currency), parse.GetValue(Country)),
            TakeProposals = parse.GetValue(GlobalOptions.Yes),
            MemoryLimit = Size(parse.GetRequiredValue(Memory)),
        };
        var home = GlobalOptions.HomeOf(parse);
        using var display = ProgressDisplay.OnStandardError(quiet || json);
        var done = new MainJob(home, new RunProgressDisplay(display), cancellation).Run(
            parse.GetValue(GlobalOptions.Workspace), request, parse.GetValue(NoReport) ? null : parse.GetValue(ReportFolder) ?? "");
        if (json && !quiet) foreach (string note in done.Load.Notes) Console.Error.WriteLine(note);
        if (json) JsonOutput.Write(j => RunJson.Write(j, done));
        else if (!quiet) RunSummary.Write(AnsiConsole.Console, done);
        return ExitCodes.Done;
    }

    static string Size(string written) => MemorySize().IsMatch(written) ? written
        : throw new UsageException($"--memory is {written}; a size was expected, such as 1500MB or 4GB.");

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)? ?[KMGT]i?B$", RegexOptions.IgnoreCase)]
    private static partial Regex MemorySize();
}

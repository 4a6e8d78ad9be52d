using System.CommandLine;
using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Pipelines;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight demo</c>: the sample shops loaded, analysed and reported; a second run finds them as they are.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var noServe = new Option<bool>("--no-serve") { Description = "End after the report" };
        var command = new Command("demo", "Load the sample shops, run every analysis and write their reports") { noServe };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    static int Run(ParseResult parse, CancellationToken cancellation)
    {
        bool quiet = parse.GetValue(GlobalOptions.Quiet), json = parse.GetValue(GlobalOptions.Json);
        var home = GlobalOptions.HomeOf(parse);
        using var display = ProgressDisplay.OnStandardError(quiet || json);
        var progress = new RunProgressDisplay(display);
        var done = new List<MainJobOutcome>();
        foreach (var shop in SampleShops.All(SamplesFolder(), home, progress, cancellation))
        {
            if (!quiet && !json) Console.Error.WriteLine($"\n{shop.Settings.Name}");
            done.Add(new MainJob(home, progress, cancellation).Run(shop.Workspace, new LoadRequest { Paths = shop.Paths, TakeProposals = true }, "", () => shop.Settings));
        }
        if (json) JsonOutput.Write(j => DemoJson(j, done));
        else if (!quiet)
        {
            foreach (var outcome in done) RunSummary.Write(AnsiConsole.Console, outcome, brief: true);
            Console.Out.WriteLine("Next: tillsight show rfm --workspace online-retail-ii      your own export: tillsight run PATH --workspace my-shop");
        }
        return ExitCodes.Done;
    }

    /// <summary>The samples stand in the repository, above the built program.</summary>
    static string SamplesFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "samples", "foodmart"))) return Path.Combine(folder.FullName, "samples");
        throw new BadInputException("The sample shops are not beside the program. Run tillsight from its repository.", AppContext.BaseDirectory);
    }

    static void DemoJson(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<MainJobOutcome> done)
    {
        json.WriteStartObject();
        json.WriteStartArray("workspaces");
        foreach (var outcome in done) RunJson.Write(json, outcome);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

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
        var noServe = new Option<bool>("--no-serve") { Description = "End after the report instead of serving the shops in a browser" };
        var port = new Option<int?>("--port") { Description = "Port of the web app on this machine [default: 8455; 0: any free one]", HelpName = "N" };
        var command = new Command("demo", "Load the sample shops, run every analysis, and open them in a browser") { noServe, port };
        command.SetAction((parse, cancellation) =>
        {
            int code = Run(parse, cancellation);
            // A script that waits for the end is not kept waiting, unless it names the port to serve on.
            bool isWatched = (!Console.IsOutputRedirected || parse.GetValue(port) is not null) && !parse.GetValue(GlobalOptions.Json) && !parse.GetValue(GlobalOptions.Quiet);
            if (code != ExitCodes.Done || !isWatched || parse.GetValue(noServe)) return Task.FromResult(code);
            return Serving.Run(GlobalOptions.HomeOf(parse), new ServingRequest(parse.GetValue(port), null, null, null, null, IsDemo: true, IsQuiet: false, IsJson: false), cancellation);
        });
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

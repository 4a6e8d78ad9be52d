using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using Spectre.Console;
using Tillsight.Cli;
using Tillsight.Cli.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 })
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });

// Not a RootCommand: that one takes the name of the assembly, which nobody types.
var root = new Command("tillsight", "Tillsight turns a shop's raw sales data into decisions.") { new HelpOption { Recursive = true }, new VersionOption() };
foreach (Option option in (Option[])[GlobalOptions.Home, GlobalOptions.Workspace, GlobalOptions.Yes, GlobalOptions.Json, GlobalOptions.Quiet]) root.Options.Add(option);
foreach (var command in CommandList.All()) root.Subcommands.Add(command);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine("tillsight: " + error.Message);
    Console.Error.WriteLine($"See: tillsight {parsed.CommandResult.Command.Name.Replace(root.Name, "", StringComparison.Ordinal)} --help".Replace("  ", " ", StringComparison.Ordinal));
    return ExitCodes.WrongUsage;
}
try
{
    // Whoever is stopped may need a while to close what it holds: after the two seconds that are usual it would count as killed.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
}
catch (Exception failure)
{
    return Failure.Report(failure);
}

using System.CommandLine;
using Tillsight.Workspaces;

namespace Tillsight.Cli;

/// <summary>Flags of every command.</summary>
static class GlobalOptions
{
    public static Option<string?> Home { get; } = new("--home") { Description = "Folder of all workspaces (else TILLSIGHT_HOME, else ~/.tillsight)", Recursive = true, HelpName = "DIR" };

    public static Option<string?> Workspace { get; } = new("--workspace") { Description = "The shop (else the only one, else \"default\")", Recursive = true, HelpName = "NAME" };

    public static Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Take the proposals without asking", Recursive = true };

    public static Option<bool> Json { get; } = new("--json") { Description = "One JSON document on standard output, messages on standard error", Recursive = true };

    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress, no remarks", Recursive = true };

    public static TillsightHome HomeOf(ParseResult parse) => TillsightHome.Locate(parse.GetValue(Home));

    public static Workspace WorkspaceOf(ParseResult parse) => HomeOf(parse).Workspace(parse.GetValue(Workspace));
}

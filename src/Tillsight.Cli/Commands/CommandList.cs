using System.CommandLine;

namespace Tillsight.Cli.Commands;

/// <summary>The commands in the order in which help shows them.</summary>
static class CommandList
{
    public static IEnumerable<Command> All() =>
    [
        DemoCommand.Create(), RunCommand.Create(), ServeCommand.Create(), ReadCommand.Create(), InspectCommand.Create(), QueryCommand.Create(), ShowCommand.Create(), ListCommand.Create(), ExplainCommand.Create(),
        SqlCommand.Create(), ExportCommand.Create(), QuarantineCommand.Create(), GenerateCommand.Create(),
    ];
}

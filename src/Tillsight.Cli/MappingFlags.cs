using System.CommandLine;
using Tillsight.Mapping;

namespace Tillsight.Cli;

/// <summary>Flags that answer questions of the mapping.</summary>
static class MappingFlags
{
    public static Option<string[]> Map { get; } = new("--map") { Description = "What a column means: FIELD=COLUMN, FIELD=TABLE.COLUMN or FIELD=none", HelpName = "FIELD=COLUMN" };

    public static Option<string[]> Role { get; } = new("--role") { Description = "What a table is: TABLE=lines|lookup|ignored", HelpName = "TABLE=ROLE" };

    public static Option<string?> DateOrder { get; } = new("--date-order") { Description = "dmy or mdy, where the dates do not tell", HelpName = "ORDER" };

    public static MappingAnswers Answers(ParseResult parse)
    {
        string[] map = parse.GetValue(Map) ?? [], role = parse.GetValue(Role) ?? [];
        return map.Length == 0 && role.Length == 0 && parse.GetValue(DateOrder) is null ? MappingAnswers.Nothing : MappingAnswers.Parse(map, role, parse.GetValue(DateOrder));
    }
}

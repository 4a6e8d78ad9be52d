using System.CommandLine;
using Spectre.Console;
using Tillsight.Analyses;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight list</c>: every analysis there is.</summary>
static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Every analysis, with what it answers and needs");
        command.SetAction(parse =>
        {
            if (parse.GetValue(GlobalOptions.Json)) WriteJson();
            else WriteTable();
            return ExitCodes.Done;
        });
        return command;
    }

    static void WriteJson() => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("analyses");
        foreach (var analysis in AnalysisCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", analysis.Id);
            json.WriteString("title", analysis.Title);
            json.WriteString("group", analysis.Group.ToString().ToLowerInvariant());
            json.WriteStartArray("needs");
            foreach (var need in analysis.Needs) json.WriteStringValue(need.ToString().ToLowerInvariant());
            json.WriteEndArray();
            json.WriteStartArray("options");
            foreach (var option in analysis.Options)
            {
                json.WriteStartObject();
                json.WriteString("name", option.Name);
                json.WriteString("type", option.Type);
                json.WriteString("default", option.Default);
                json.WriteString("meaning", option.Meaning);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteTable()
    {
        var table = new Table().Border(TableBorder.None).AddColumns("analysis", "answers", "options");
        foreach (var analysis in AnalysisCatalogue.All)
            table.AddRow(Markup.Escape(analysis.Id), Markup.Escape(analysis.Title),
                Markup.Escape(string.Join(" ", analysis.Options.Select(o => $"--{o.Name} {o.Default}".TrimEnd()))));
        AnsiConsole.Write(table);
        Console.Out.WriteLine("\nShow one: tillsight show ANALYSIS      What it means: tillsight explain ANALYSIS");
    }
}

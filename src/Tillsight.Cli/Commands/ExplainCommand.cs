using System.CommandLine;
using Tillsight.Analyses;
using Tillsight.Metrics;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight explain ANALYSIS|METRIC</c>: what a figure means, its formula and its sources.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "An analysis (see: tillsight list) or a metric (net_sales, aov ...)" };
        var command = new Command("explain", "What an analysis or a metric means: definition, formula, sources") { name };
        command.SetAction(parse =>
        {
            string id = parse.GetValue(name)!, text = Text(id);
            if (parse.GetValue(GlobalOptions.Json))
                JsonOutput.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("id", id);
                    json.WriteString("markdown", text);
                    json.WriteEndObject();
                });
            else Console.Out.WriteLine(text.TrimEnd());
            return ExitCodes.Done;
        });
        return command;
    }

    static string Text(string id)
    {
        if (AnalysisCatalogue.All.FirstOrDefault(a => a.Id == id) is { } analysis) return AnalysisCatalogue.Help(analysis);
        if (MetricCatalogue.Find(id) is { } metric) return MetricExplanation.Of(metric);
        throw new UsageException($"There is neither an analysis nor a metric \"{id}\".\nAnalyses: {string.Join(", ", AnalysisCatalogue.All.Select(a => a.Id))}\n"
            + $"Metrics: {string.Join(", ", MetricCatalogue.All.Select(m => m.Id))}");
    }
}

using System.Text;
using Tillsight.Views;

namespace Tillsight.Metrics;

/// <summary>What <c>tillsight explain METRIC</c> and the help of the web app say, as Markdown.</summary>
public static class MetricExplanation
{
    public static string Of(Metric metric)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(metric.Name).Append(" (`").Append(metric.Id).Append("`)\n\n");
        text.Append(Sentence(metric.Formula)).Append("\n\n");
        text.Append("- Unit: ").Append(UnitWords(metric.Unit)).Append('\n');
        if (metric.HigherIsBetter is { } better) text.Append("- A rise is ").Append(better ? "good" : "bad").Append(" news.\n");
        text.Append(metric.IsAdditive
            ? "- Adds up: the cells of any one dimension sum to the total.\n"
            : "- Does not add up: the total is worked out anew, not summed over cells.\n");
        if (metric.Needs != MetricNeeds.None) text.Append("- Needs: ").Append(metric.Needs.ToString().ToLowerInvariant()).Append(".\n");
        if (metric.Notes is { } notes) text.Append('\n').Append(notes).Append('\n');
        text.Append("\n## Where it comes from\n\n");
        foreach (var step in MetricStep.Of(metric))
            text.Append("- **").Append(step.Name).Append("** (`").Append(step.Id).Append("`) = ").Append(step.Reads ?? step.Formula).Append('\n');
        return text.ToString();
    }

    static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    static string UnitWords(Unit unit) => unit switch
    {
        Unit.Money => "money, in the workspace's currency",
        Unit.Rate => "a share from 0 to 1, shown as percent",
        Unit.Count => "a count",
        Unit.Quantity => "units of goods",
        Unit.Days => "days",
        _ => "a number",
    };
}

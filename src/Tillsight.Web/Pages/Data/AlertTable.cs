using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Profiling.Alerts;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Data;

/// <summary>Alerts with their money, what to do, and where to look.</summary>
static class AlertTable
{
    public static Table Of(string title, IReadOnlyList<Alert> alerts) => new("alerts", title,
        [new("message", "What was found", Unit.Text), new("column", "Column", Unit.Text), new("rows", "Rows", Unit.Count), new("amount", "Money", Unit.Money), new("fix", "What to do", Unit.Text), new("example", "For example", Unit.Text)],
        [.. alerts.Select(a => (IReadOnlyList<object?>)[a.Message, a.Column, a.Rows, a.Amount == 0 ? null : a.Amount, Fix(a), a.Examples.Count == 0 ? null : Place(a.Examples[0])])]);

    /// <summary>A rule stands as its id, with the column where it is about one ("fill_missing:rating").</summary>
    static string Fix(Alert alert) => alert.Fix.Split(':', 2) switch
    {
        [var rule] when RuleReader.Known.Contains(rule) => $"rule {rule.Replace('_', ' ')}",
        [var rule, var column] when RuleReader.Known.Contains(rule) => $"rule {rule.Replace('_', ' ')} on {column}",
        _ => alert.Fix,
    };

    static string Place(AlertExample example) => example.File is null ? example.Text
        : example.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{example.Text} ({Path.GetFileName(example.File)}, line {line})") : $"{example.Text} ({Path.GetFileName(example.File)})";
}

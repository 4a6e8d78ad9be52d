using System.Globalization;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Columns;
using Tillsight.Profiling.Relations;
using Tillsight.Sources.Values;
using Tillsight.Views;

namespace Tillsight.Profiling;

/// <summary>A profile for the terminal and for reports: the figures, what looks wrong, every column, its histogram, and what hangs together.</summary>
public static class ProfileView
{
    const int MostCorrelations = 12;
    const double WorthSaying = 0.1;

    /// <param name="shopAlerts">Alerts of the order lines, shown before those of the table.</param>
    public static View Of(TableProfile table, IReadOnlyList<Alert>? shopAlerts = null)
    {
        Alert[] alerts = [.. shopAlerts ?? [], .. table.Alerts];
        var blocks = new List<Block> { FiguresOf(table, alerts), new Note(Headline(table, alerts), alerts.Any(a => a.Severity == Severity.Serious) ? Tone.Caution : Tone.Plain) };
        if (alerts.Length > 0) blocks.Add(AlertTable(alerts));
        blocks.Add(ColumnTable(table));
        blocks.AddRange(table.Columns.Select(c => ProfileCharts.Of(c)).OfType<Chart>());
        if (CorrelationTable(table) is { } correlations) blocks.Add(correlations);
        if (DependencyTable(table) is { } dependencies) blocks.Add(dependencies);
        return new View(table.Name, blocks);
    }

    static Figures FiguresOf(TableProfile table, Alert[] alerts)
    {
        long missing = table.Columns.Sum(c => c.Missing), cells = table.Rows * table.Columns.Count;
        return new Figures([
            new Figure("rows", "Rows", table.Rows, Unit.Count, HigherIsBetter: null),
            new Figure("columns", "Columns", table.Columns.Count, Unit.Count, HigherIsBetter: null),
            new Figure("missing_cells", "Missing cells", cells == 0 ? null : (decimal)missing / cells, Unit.Rate, HigherIsBetter: false),
            new Figure("duplicate_rows", "Duplicate rows", table.Duplicates.ExtraCopies, Unit.Count, HigherIsBetter: false),
            new Figure("alerts", "Alerts", alerts.Length, Unit.Count, HigherIsBetter: false),
        ]);
    }

    static string Headline(TableProfile table, Alert[] alerts)
    {
        string key = table.Keys.Count > 0 ? $" Each row is named by {string.Join(" and ", table.Keys[0].Columns)}." : "";
        string sampled = table.PairRows < table.Rows ? $" Pairs of columns were compared on {table.PairRows.ToString("N0", CultureInfo.InvariantCulture)} rows." : "";
        string worst = alerts.Length == 0 ? "Nothing looks wrong." : alerts[0].Message;
        return worst + key + sampled;
    }

    static Table AlertTable(Alert[] alerts) => new("alerts", "What looks wrong",
        [new("kind", "Alert", Unit.Text), new("column", "Column", Unit.Text), new("rows", "Rows", Unit.Count), new("amount", "Money", Unit.Money), new("message", "What was found", Unit.Text), new("fix", "What to do", Unit.Text), new("example", "Example", Unit.Text)],
        [.. alerts.Select(a => (IReadOnlyList<object?>)[a.Kind, a.Column, a.Rows, a.Amount == 0 ? null : a.Amount, a.Message, a.Fix, a.Examples.Count == 0 ? null : Place(a.Examples[0])])]);

    static string Place(AlertExample example) => example.File is null ? example.Text
        : example.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{example.Text} ({example.File}, line {line})") : $"{example.Text} ({example.File})";

    static Table ColumnTable(TableProfile table) => new("columns", "Columns",
        [new("column", "Column", Unit.Text), new("type", "Type", Unit.Text), new("missing", "Missing", Unit.Rate, Bar: true), new("distinct", "Different", Unit.Count),
         new("minimum", "Least", Unit.Text), new("median", "Median", Unit.Text), new("mean", "Mean", Unit.Number), new("maximum", "Greatest", Unit.Text),
         new("standard_deviation", "Deviation", Unit.Number), new("most_common", "Most common", Unit.Text), new("most_common_share", "Share", Unit.Rate, Bar: true)],
        [.. table.Columns.Select(Row)]);

    static IReadOnlyList<object?> Row(ColumnProfile column) =>
    [
        column.Name, TypeWord(column), (decimal)column.MissingRate, column.Distinct.Value,
        column.Numbers is { } n ? Plain(n.Minimum) : column.Dates is { } d ? Day(d.First, d) : null,
        column.Numbers is { } m ? Plain(m.Median) : column.Dates is { } e ? Day(e.Median, e) : null,
        column.Numbers?.Mean,
        column.Numbers is { } x ? Plain(x.Maximum) : column.Dates is { } f ? Day(f.Last, f) : null,
        column.Numbers?.StandardDeviation,
        column.Common.Count > 0 && !column.IsUnique ? column.Common[0].Value : null, column.Common.Count > 0 && !column.IsUnique ? (decimal)column.Common[0].Share : null,
    ];

    static string TypeWord(ColumnProfile column)
    {
        string word = column.Kind switch
        {
            ValueKind.Empty => "empty",
            ValueKind.Text => "text",
            ValueKind.Integer => "whole number",
            ValueKind.Decimal => "number",
            ValueKind.Boolean => "yes or no",
            ValueKind.Date => "date",
            ValueKind.Timestamp => "date and time",
            _ => "time",
        };
        return column.IsSampled ? word + " (sample)" : word;
    }

    internal static string Plain(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    static string Day(DateTime at, DateFacts dates) => at.ToString(dates.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Table? CorrelationTable(TableProfile table)
    {
        var shown = table.Correlations.Where(c => Math.Abs(c.Value) >= WorthSaying).OrderByDescending(c => Math.Abs(c.Value)).Take(MostCorrelations).ToList();
        return shown.Count == 0 ? null : new Table("correlations", "Columns that go together",
            [new("first", "Column", Unit.Text), new("second", "And", Unit.Text), new("measure", "Measure", Unit.Text), new("value", "Strength", Unit.Number), new("rows", "Rows", Unit.Count)],
            [.. shown.Select(c => (IReadOnlyList<object?>)[c.First, c.Second, c.Measure switch { CorrelationMeasure.CramersV => "Cramér's V", var m => m.ToString() }, c.Value, c.Rows])]);
    }

    static Table? DependencyTable(TableProfile table)
    {
        IReadOnlyList<object?>[] rows = [
            .. table.EqualColumns.Select(e => (IReadOnlyList<object?>)[e.First, e.Second, "equal on every row", 1m, 0L]),
            .. table.Dependencies.Select(d => (IReadOnlyList<object?>)[d.Determinant, d.Dependent, d.IsExact ? "determines" : "nearly determines", (decimal)d.Share, d.Exceptions])];
        return rows.Length == 0 ? null : new Table("dependencies", "Columns that determine one another",
            [new("determinant", "Column", Unit.Text), new("dependent", "And", Unit.Text), new("relation", "How", Unit.Text), new("share", "Share of rows", Unit.Rate), new("exceptions", "Exceptions", Unit.Count)], rows);
    }
}

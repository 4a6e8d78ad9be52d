using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Values that are not of the kind that the column is: words among numbers, days that no calendar has.</summary>
sealed class UnreadableValues : ColumnAlert
{
    public override string Kind => "unreadable";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Caution;

    protected override string Fix(ColumnProfile column) => "unreadable_values";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Unreadable > 0 ? column.Unreadable : null;

    protected override string Say(ColumnProfile column) =>
        $"{Count(column.Unreadable)} values of {column.Name} cannot be read as {column.Kind.ToString().ToLowerInvariant()}{(column.Format.NotConformingExamples.Count > 0 ? $", such as \"{column.Format.NotConformingExamples[0].Text}\"" : "")}.";

    protected override IReadOnlyList<AlertExample> Examples(ColumnProfile column) => [.. column.Format.NotConformingExamples.Select(e => new AlertExample($"record {Count(e.RecordNumber)}: {e.Text}"))];
}

using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Nested structures or binary content in cells: no value that a table can hold.</summary>
sealed class Unsupported : ColumnAlert
{
    public override string Kind => "unsupported";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Caution;

    protected override string Fix(ColumnProfile column) => "Export the parts of the structure as columns of their own.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Texts is { } texts && texts.Nested + texts.Unprintable > 0.5 * (column.ProfiledRows - column.Missing) ? texts.Nested + texts.Unprintable : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} holds {(column.Texts!.Nested > column.Texts.Unprintable ? "nested structures" : "binary content")}, which cannot be read as values.";

    protected override IReadOnlyList<AlertExample> Examples(ColumnProfile column) => [.. column.Common.Take(1).Select(v => new AlertExample(v.Value))];
}

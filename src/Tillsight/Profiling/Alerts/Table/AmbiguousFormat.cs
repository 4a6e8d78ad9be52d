using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Every value can be read in two ways: day and month, point and comma.</summary>
sealed class AmbiguousFormat : ColumnAlert
{
    public override string Kind => "ambiguous_format";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Serious;

    protected override string Fix(ColumnProfile column) => "Confirm how the column is read, in recipe.yaml or with --map.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Format.IsAmbiguous ? column.Rows - column.Missing : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} can be read in two ways ({column.Format.Alternative} as well): {column.Format.Reason}";

    protected override IReadOnlyList<AlertExample> Examples(ColumnProfile column) => [.. column.Common.Take(3).Select(v => new AlertExample(v.Value))];
}

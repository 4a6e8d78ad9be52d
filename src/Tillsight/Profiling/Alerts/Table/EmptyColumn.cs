using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>No cell holds a value.</summary>
sealed class EmptyColumn : ColumnAlert
{
    public override string Kind => "empty";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Nothing to do if the column is not used; otherwise ask for an export that fills it.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Rows > 0 && column.Missing == column.Rows ? column.Rows : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is empty in all {Count(column.Rows)} rows.";
}

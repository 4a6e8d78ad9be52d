using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Every row has a value of its own: an identifier of the row.</summary>
sealed class Unique : ColumnAlert
{
    public override string Kind => "unique";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Nothing to do: it names the row. Nothing is counted by it.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.IsUnique && column.Rows > 1 ? column.Rows : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} has a value of its own in each of {Count(column.Rows)} rows: it names the row.";
}

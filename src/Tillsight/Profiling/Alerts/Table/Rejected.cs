using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>A column that nothing can be made of: empty or unsupported. It is archived and used nowhere.</summary>
sealed class Rejected : ColumnAlert
{
    public override string Kind => "rejected";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Nothing to do: the column is kept in the archive and used nowhere.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Rows > 0 && (column.Missing == column.Rows || (column.Texts is { } texts && texts.Nested + texts.Unprintable > 0.5 * (column.ProfiledRows - column.Missing))) ? column.Rows : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is left out of all analyses: {(column.Missing == column.Rows ? "it is empty" : "its cells are no values")}.";
}

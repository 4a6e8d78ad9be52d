using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>One value in every cell that has one: it tells nothing apart.</summary>
sealed class Constant : ColumnAlert
{
    public override string Kind => "constant";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Nothing to do: a column with one value tells nothing apart and is kept with the file only.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Distinct.Value == 1 ? column.Rows - column.Missing : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} has one value only: \"{column.Common[0].Value}\".";
}

using Tillsight.Sources.Values;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Words with very many different values that are no identifier of the row: no dimension to group by.</summary>
sealed class HighCardinality : ColumnAlert
{
    public override string Kind => "high_cardinality";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Nothing to do: it is searched and looked up, but not grouped by. Map a category if there is one.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Kind == ValueKind.Text && column.Distinct.Value > options.CategoryValues && !column.IsUnique ? column.Rows - column.Missing : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} has {(column.Distinct.IsExact ? "" : "about ")}{Count(column.Distinct.Value)} different values: too many to group by.";
}

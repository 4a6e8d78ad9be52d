using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Cells that are absent, empty or hold a word for missing. Above one in a hundred figures by the column lack something.</summary>
sealed class MissingValues : ColumnAlert
{
    public override string Kind => "missing";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => 
        column.MissingRate > options.MissingShare ? Alerts.Severity.Caution : Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "fill_missing:" + column.Name;

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Missing > 0 && column.Missing < column.Rows ? column.Missing : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is missing in {Count(column.Missing)} of {Count(column.Rows)} rows ({Percent(column.MissingRate)}).";
}

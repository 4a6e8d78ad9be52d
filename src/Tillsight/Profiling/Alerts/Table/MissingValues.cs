using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Cells that are absent, empty or hold a word for missing; from one in a hundred on.</summary>
sealed class MissingValues : ColumnAlert
{
    public override string Kind => "missing";

    protected override Severity Severity => Severity.Caution;

    protected override string Fix(ColumnProfile column) => "fill_missing:" + column.Name;

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Missing < column.Rows && column.MissingRate > options.MissingShare ? column.Missing : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is missing in {Count(column.Missing)} of {Count(column.Rows)} rows ({Percent(column.MissingRate)}).";
}

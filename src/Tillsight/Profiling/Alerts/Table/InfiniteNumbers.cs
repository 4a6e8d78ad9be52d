using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Words for infinity among numbers: a division by zero in the program that wrote the file.</summary>
sealed class InfiniteNumbers : ColumnAlert
{
    public override string Kind => "infinite";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Serious;

    protected override string Fix(ColumnProfile column) => "unreadable_values";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Numbers?.Infinite is > 0 and var infinite ? infinite : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is infinite in {Count(column.Numbers!.Infinite)} rows: divided by zero where the file was made.";
}

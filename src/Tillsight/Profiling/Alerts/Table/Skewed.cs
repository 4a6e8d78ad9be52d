using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>A distribution with a very long tail, in which means say little.</summary>
sealed class Skewed : ColumnAlert
{
    public override string Kind => "skewed";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Read medians instead of means, and look at the extremes first: they may be errors.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Numbers is { } numbers && Math.Abs(numbers.Skewness) > options.Skewness ? numbers.Count : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is very skewed ({Number(column.Numbers!.Skewness)}): from {Number(column.Numbers.Minimum)} to {Number(column.Numbers.Maximum)} with a median of {Number(column.Numbers.Median)}.";

    protected override IReadOnlyList<AlertExample> Examples(ColumnProfile column) => [.. column.Numbers!.Lowest.Take(1).Concat(column.Numbers.Highest.Take(2)).Select(n => new AlertExample(Number(n.Value)))];
}

using Tillsight.Profiling.Columns;
using Tillsight.Statistics.Distributions;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>All numbers or categories are equally frequent, more evenly than chance would have it: made up, or a counter.
/// Chi-squared test of the histogram against equal counts.</summary>
sealed class Uniform : ColumnAlert
{
    public override string Kind => "uniform";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Ask how the column came about: real values are rarely so even.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options)
    {
        if (column.IsUnique) return null;
        var counts = column.CategoryCounts.Count > 0 ? column.CategoryCounts
            : column.Numbers?.Histogram is { Below: 0, Above: 0 } histogram ? histogram.Counts.SkipLast(1).ToList() : [];
        double total = counts.Sum(), expected = counts.Count == 0 ? 0 : total / counts.Count;
        // Below five a cell the test is rough (Cochran 1954).
        if (counts.Count < 3 || expected < 5) return null;
        double statistic = counts.Sum(c => (c - expected) * (c - expected) / expected);
        return new ChiSquared(counts.Count - 1).Survival(statistic) > options.UniformP ? column.Rows - column.Missing : null;
    }

    protected override string Say(ColumnProfile column) => $"All values of {column.Name} are equally frequent, more evenly than chance would have it.";
}

using Tillsight.Statistics.Descriptive;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>One of a few values has nearly all rows: comparing the others means little.</summary>
sealed class Imbalance : ColumnAlert
{
    public override string Kind => "imbalance";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Look at how many rows stand behind the rarer values before comparing them.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.CategoryCounts.Count > 1 && Entropy.Imbalance([.. column.CategoryCounts]) > options.Imbalance ? column.CategoryCounts[0] : null;

    protected override string Say(ColumnProfile column) =>
        $"{Percent(column.Common[0].Share)} of the rows have {column.Name} \"{column.Common[0].Value}\"; the other {Count(column.CategoryCounts.Count - 1)} values share the rest.";
}

using System.Globalization;
using Tillsight.Profiling.Relations;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Two columns that say nearly the same: one is enough in a model. The strongest measure of each pair is said.</summary>
sealed class HighCorrelation : ITableAlert
{
    public string Kind => "high_correlation";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options)
    {
        foreach (var pair in table.Correlations.Where(c => Math.Abs(c.Value) >= options.HighCorrelation).GroupBy(c => (c.First, c.Second)))
        {
            var strongest = pair.MaxBy(c => Math.Abs(c.Value))!;
            if (table.EqualColumns.Contains(new EqualColumns(strongest.First, strongest.Second))) continue;
            string measure = strongest.Measure switch { CorrelationMeasure.Pearson => "Pearson", CorrelationMeasure.Spearman => "Spearman", _ => "Cramér's V" };
            string value = strongest.Value.ToString("0.00", CultureInfo.InvariantCulture);
            yield return new Alert(Kind, table.Name, strongest.Second, strongest.Rows, 0, "Nothing to do for sums; leave one of the two out of models.",
                $"{strongest.Second} goes with {strongest.First} ({measure} {value}): the two say nearly the same.", Severity.Note, []);
        }
    }
}

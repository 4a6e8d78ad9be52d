using Tillsight.Sources.Values;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>A column of words in which many values read as dates: dates stored as text, with errors among them.</summary>
sealed class MixedDates : ColumnAlert
{
    public override string Kind => "date_as_text";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Serious;

    protected override string Fix(ColumnProfile column) => "Correct the values that are no dates at the source, or name the patterns of the column in recipe.yaml.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Kind == ValueKind.Text && column.DateShare >= options.DateTextShare ? (long)Math.Round(column.DateShare * (column.Rows - column.Missing)) : null;

    protected override string Say(ColumnProfile column) =>
        $"{Percent(column.DateShare)} of {column.Name} reads as dates, the rest does not, so the column is taken for words.";

    protected override IReadOnlyList<AlertExample> Examples(ColumnProfile column) => [.. column.Common.Take(5).Select(v => new AlertExample(v.Value))];
}

using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Numbers that are zero; from one in a hundred on. Zero may stand for missing.</summary>
sealed class Zeros : ColumnAlert
{
    public override string Kind => "zeros";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Decide whether zero is a value here or stands for missing; if for missing, add it to the missing words of the column in recipe.yaml.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column.Numbers is { } numbers && column.Distinct.Value > 2 && numbers.Zeros > 1 && numbers.Zeros > options.ZeroShare * numbers.Count ? numbers.Zeros : null;

    protected override string Say(ColumnProfile column) =>
        $"{column.Name} is zero in {Count(column.Numbers!.Zeros)} rows ({Percent((double)column.Numbers.Zeros / column.Rows)}).";
}

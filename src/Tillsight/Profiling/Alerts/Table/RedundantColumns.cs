namespace Tillsight.Profiling.Alerts.Table;

/// <summary>A column that repeats another one on every row.</summary>
sealed class RedundantColumns : ITableAlert
{
    public string Kind => "equal_columns";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options) => table.EqualColumns.Select(pair =>
        new Alert(Kind, table.Name, pair.Second, table.Rows, 0, "redundant_column:" + pair.Second,
            $"{pair.Second} equals {pair.First} on every row: one of them is enough.", Severity.Note, []));
}

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>A table without rows.</summary>
sealed class EmptyTable : ITableAlert
{
    public string Kind => "empty";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options)
    {
        if (table.Rows > 0) yield break;
        yield return new Alert(Kind, table.Name, null, 0, 0, "Ask for an export with rows: the file has a header only.", $"{table.Name} has no rows.", Severity.Serious, []);
    }
}

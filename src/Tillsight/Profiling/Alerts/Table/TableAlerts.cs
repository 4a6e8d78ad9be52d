namespace Tillsight.Profiling.Alerts.Table;

/// <summary>What looks wrong with a table, whatever it is about.</summary>
public static class TableAlerts
{
    /// <summary>Every kind there is, by id.</summary>
    public static IReadOnlyList<ITableAlert> All { get; } =
        [.. typeof(TableAlerts).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(ITableAlert)))
            .Select(t => (ITableAlert)Activator.CreateInstance(t)!).OrderBy(a => a.Kind, StringComparer.Ordinal)];

    /// <returns>The most serious first, then the most rows.</returns>
    public static IReadOnlyList<Alert> Check(TableProfile table, ProfileOptions options) =>
        [.. All.Where(a => !options.Muted.Contains(a.Kind)).SelectMany(a => a.Check(table, options))
            .OrderByDescending(a => a.Severity).ThenByDescending(a => a.Rows).ThenBy(a => a.Kind, StringComparer.Ordinal).ThenBy(a => a.Column, StringComparer.Ordinal)];
}

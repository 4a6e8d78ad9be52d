namespace Tillsight.Profiling.Alerts.Table;

/// <summary>One thing that can be wrong with any table, seen from its profile. Every implementation is found and run; none is registered.</summary>
public interface ITableAlert
{
    /// <summary>Stable id in snake_case; where ydata-profiling has the same alert, its name.</summary>
    string Kind { get; }

    IEnumerable<Alert> Check(TableProfile table, ProfileOptions options);
}

using System.Globalization;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>An alert that a column fulfils or not by itself.</summary>
public abstract class ColumnAlert : ITableAlert
{
    public abstract string Kind { get; }

    protected abstract Severity Severity(ColumnProfile column, ProfileOptions options);

    /// <summary>Rule id or instruction.</summary>
    protected abstract string Fix(ColumnProfile column);

    /// <summary>Rows concerned, or null where there is nothing to say.</summary>
    protected abstract long? Rows(ColumnProfile column, ProfileOptions options);

    protected abstract string Say(ColumnProfile column);

    protected virtual IReadOnlyList<AlertExample> Examples(ColumnProfile column) => [];

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options)
    {
        foreach (var column in table.Columns)
            if (Rows(column, options) is { } rows)
                yield return new Alert(Kind, table.Name, column.Name, rows, 0, Fix(column), Say(column), Severity(column, options), Examples(column));
    }

    /// <summary>"22.8 %".</summary>
    protected static string Percent(double share) => (share * 100).ToString(share is > 0 and < 0.001 ? "0.###" : "0.#", CultureInfo.InvariantCulture) + " %";

    protected static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    protected static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>A column determines another one but for a few rows: those few are worth a look. Below a hundred rows it is chance.</summary>
sealed class Determined : ITableAlert
{
    const int FewestRows = 100;

    public string Kind => "broken_dependency";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options) => table.Dependencies.Where(d => !d.IsExact && table.Rows >= FewestRows).Select(d =>
        new Alert(Kind, table.Name, d.Dependent, d.Exceptions, 0, "Look at the rows that differ: a renamed value, or an error.",
            $"{d.Determinant} determines {d.Dependent} on {(d.Share * 100).ToString("0.##", CultureInfo.InvariantCulture)} % of the rows; {d.Exceptions.ToString("N0", CultureInfo.InvariantCulture)} rows differ from the usual value.",
            Severity.Note, []));
}

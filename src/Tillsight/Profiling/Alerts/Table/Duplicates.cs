using System.Globalization;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Rows that repeat another one in every column. Only where there is an order number are they surely copies.</summary>
sealed class Duplicates : ITableAlert
{
    public string Kind => "duplicates";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options)
    {
        if (table.Duplicates.ExtraCopies == 0) yield break;
        string copies = table.Duplicates.ExtraCopies.ToString("N0", CultureInfo.InvariantCulture), sets = table.Duplicates.Sets.ToString("N0", CultureInfo.InvariantCulture);
        yield return new Alert(Kind, table.Name, null, table.Duplicates.ExtraCopies, 0, "exact_duplicates",
            $"{copies} rows repeat another row in every column ({sets} different ones). With an order number they are copies; without one they may be real.",
            Severity.Caution, table.Duplicates.Examples);
    }
}

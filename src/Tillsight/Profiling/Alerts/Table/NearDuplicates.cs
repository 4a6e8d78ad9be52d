using System.Globalization;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Rows that repeat another one but for case and surrounding blanks.</summary>
sealed class NearDuplicates : ITableAlert
{
    public string Kind => "near_duplicates";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options)
    {
        if (table.Duplicates.NearCopies == 0) yield break;
        yield return new Alert(Kind, table.Name, null, table.Duplicates.NearCopies, 0, "trim_text",
            $"{table.Duplicates.NearCopies.ToString("N0", CultureInfo.InvariantCulture)} more rows repeat another one but for upper and lower case or blanks. Trim and write the columns in one case, then look at duplicates again.",
            Severity.Note, []);
    }
}

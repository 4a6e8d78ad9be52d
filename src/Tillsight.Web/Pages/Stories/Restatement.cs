using Tillsight.Delivery;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Stories;

/// <summary>How far figures differ from what they were: for each column of numbers the sum of the differences against the sum of what was there, rows met by
/// what stands in their texts; the largest of the columns counts.</summary>
static class Restatement
{
    public static decimal Share(IReadOnlyList<Block> then, IReadOnlyList<Block> now)
    {
        var before = ViewTables.Of(View.Of("", [.. then]));
        var after = ViewTables.Of(View.Of("", [.. now])).ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        return before.Select(table => Share(table, after.GetValueOrDefault(table.Name))).DefaultIfEmpty(0).Max();
    }

    static decimal Share(Table then, Table? now)
    {
        if (now is null) return then.Rows.Count == 0 ? 0 : 1;
        var rows = now.Rows.GroupBy(r => KeyOf(now, r), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var met = then.Rows.Select(r => (Then: r, Now: rows.GetValueOrDefault(KeyOf(then, r)))).ToList();
        decimal largest = 0;
        for (int column = 0; column < then.Columns.Count; column++)
        {
            if (IsText(then, column)) continue;
            decimal whole = met.Sum(m => Math.Abs(Number(m.Then, column))), off = met.Sum(m => Math.Abs(Number(m.Then, column) - Number(m.Now, column)));
            if (off > 0) largest = Math.Max(largest, whole == 0 ? 1 : off / whole);
        }
        return largest;
    }

    static bool IsText(Table table, int column) => table.Columns[column].Unit is Unit.Text or Unit.Date;

    static string KeyOf(Table table, IReadOnlyList<object?> row) =>
        string.Join('\u001f', row.Where((_, i) => i < table.Columns.Count && IsText(table, i)).Select(c => Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture)));

    static decimal Number(IReadOnlyList<object?>? row, int column) => row is null || column >= row.Count ? 0 : row[column] switch
    {
        long whole => whole,
        decimal number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e27 => (decimal)number,
        _ => 0,
    };
}

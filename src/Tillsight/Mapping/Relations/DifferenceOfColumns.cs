using System.Globalization;
using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Relations;

/// <summary>An amount less another is a third: before discount, discount, after discount. A discount may be written negative.</summary>
/// <param name="Share">Share of the rows with a discount on which it holds.</param>
sealed record DifferenceOfColumns(ColumnFacts Whole, ColumnFacts Less, ColumnFacts Rest, double Share)
{
    const int MostRows = 3_000, FewestRows = 12, MostColumns = 14;
    const double Enough = .95;

    internal string Words => string.Create(CultureInfo.InvariantCulture, $"{Whole.Column} - {Less.Column} = {Rest.Column} on {Share:P1} of the rows");

    internal static IEnumerable<DifferenceOfColumns> Find(TableFacts table)
    {
        var columns = table.Columns.Where(ProductOfColumns.IsFigure).Take(MostColumns).ToList();
        return from whole in columns
               from less in columns
               where less != whole
               from rest in columns
               where rest != whole && rest != less
               let share = Holds(whole, less, rest)
               where share is not null
               select new DifferenceOfColumns(whole, less, rest, share.Value);
    }

    static double? Holds(ColumnFacts whole, ColumnFacts less, ColumnFacts rest)
    {
        int tell = 0, hold = 0;
        for (int row = 0; row < Math.Min(whole.Rows, MostRows); row++)
        {
            double all = whole.NumberAt(row), off = less.NumberAt(row), left = rest.NumberAt(row);
            if (double.IsNaN(all + off + left) || off == 0) continue;
            tell++;
            if (Math.Abs(all) > Math.Abs(left) && Math.Abs(Math.Abs(all) - Math.Abs(off) - Math.Abs(left)) < .011) hold++;
            else if (tell > 40 && hold < tell / 2) return null;
        }
        return tell >= FewestRows && hold >= Enough * tell ? (double)hold / tell : null;
    }
}

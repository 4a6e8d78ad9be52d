using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;

namespace Tillsight.Mapping.Relations;

/// <summary>Two columns whose product is a third: quantity, price of one, amount of the line; perhaps less a discount.</summary>
/// <param name="Count">The factor that is whole: how many.</param>
/// <param name="Each">The other factor: what one costs.</param>
/// <param name="Amount">Their product.</param>
/// <param name="Less">What is taken off the product, as money; null where nothing is.</param>
/// <param name="Share">Share of the rows on which it holds, of those that tell (a factor of 1 tells nothing).</param>
sealed record ProductOfColumns(ColumnFacts Count, ColumnFacts Each, ColumnFacts Amount, ColumnFacts? Less, double Share)
{
    const int MostRows = 3_000, FewestRows = 12, MostColumns = 14;

    /// <summary>Share of telling rows on which a product must hold.</summary>
    const double Enough = .9;

    internal string Words => string.Create(CultureInfo.InvariantCulture,
        $"{Count.Column} x {Each.Column}{(Less is null ? "" : $" - {Less.Column}")} = {Amount.Column} on {Share:P1} of the rows");

    /// <summary>Every such triple among the numeric columns of a table.</summary>
    internal static IReadOnlyList<ProductOfColumns> Find(TableFacts table)
    {
        var columns = table.Columns.Where(IsFigure).Take(MostColumns).ToList();
        var rows = columns.ToDictionary(c => c, c => Rows(c));
        var found = new List<ProductOfColumns>();
        foreach (var count in columns.Where(c => c.NumberShare(n => n == Math.Floor(n)) > .5))
            foreach (var each in columns.Where(c => c != count))
                foreach (var amount in columns.Where(c => c != count && c != each))
                {
                    if (Holds(rows[count], rows[each], rows[amount], null) is { } share) found.Add(new(count, each, amount, null, share));
                    else foreach (var less in columns.Where(c => c != count && c != each && c != amount))
                            if (Holds(rows[count], rows[each], rows[amount], rows[less]) is { } net) found.Add(new(count, each, amount, less, net));
                }
        // 3 x 4 = 12 both ways: how many is the factor with fewer decimals, then with fewer values.
        return [.. found.Where(f => !found.Any(o => o.Count == f.Each && o.Each == f.Count && o.Amount == f.Amount && MoreLikeCount(o.Count, f.Count)))];
    }

    static readonly Term[] NoFigures = [Term.Id, Term.Postal, Term.Phone, Term.Calendar, Term.Latitude, Term.Age];

    /// <summary>Numbers that are neither names nor parts of dates.</summary>
    internal static bool IsFigure(ColumnFacts column) => column.IsNumeric && !column.IsConstant && !column.Format.HasLeadingZeros && !column.Header.Terms.Any(NoFigures.Contains);

    static bool MoreLikeCount(ColumnFacts one, ColumnFacts other)
    {
        double a = one.NumberShare(n => n != Math.Floor(n)), b = other.NumberShare(n => n != Math.Floor(n));
        return a < b || (a == b && one.Distinct < other.Distinct);
    }

    static double? Holds(double[] count, double[] each, double[] amount, double[]? less)
    {
        int tell = 0, hold = 0;
        double taken = 0, left = 0;
        for (int i = 0; i < count.Length; i++)
        {
            if (double.IsNaN(count[i] + each[i] + amount[i]) || Math.Abs(count[i]) == 1 || count[i] == 0 || each[i] is 0 or 1) continue;
            double off = less is null || double.IsNaN(less[i]) ? 0 : less[i];
            if (less is not null && off == 0) continue;
            tell++;
            (taken, left) = (taken + Math.Abs(off), left + Math.Abs(amount[i]));
            double product = count[i] * each[i];
            if (Math.Abs(product - Math.Abs(off) * Math.Sign(product) - amount[i]) <= Math.Max(.011, Math.Abs(product) * .002)) hold++;
            else if (tell > 60 && hold < tell / 2) return null;
        }
        // What is taken off is less than what is left: else the two have changed places.
        return tell >= FewestRows && hold >= Enough * tell && taken <= left ? (double)hold / tell : null;
    }

    static double[] Rows(ColumnFacts column)
    {
        double[] rows = new double[Math.Min(column.Rows, MostRows)];
        for (int i = 0; i < rows.Length; i++) rows[i] = column.NumberAt(i);
        return rows;
    }
}

using Tillsight.Calendars;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>How strong a calendar month is against the mean month of its year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="NetSales">Mean net sales of the whole months that count.</param>
/// <param name="Index">1 is the mean month; null where it cannot be told.</param>
/// <param name="Low">Lowest index over the years.</param>
/// <param name="High">Highest index over the years.</param>
/// <param name="Years">How many whole months it was taken from.</param>
public sealed record MonthIndex(int Month, decimal NetSales, decimal? Index, decimal? Low, decimal? High, int Years);

/// <summary>
/// The season of the year. Whole months are cut into years of twelve, counted back from the last one; a month's index is its net sales
/// over the mean of its own year, averaged over the years, so that growth from year to year does not pass for season. Where less than one
/// year is whole, the months that are there are held against their own mean.
/// </summary>
/// <param name="Months">The calendar months that are known, January first.</param>
/// <param name="Years">Years of twelve whole months; 0 where the season is not yet known in full.</param>
public sealed record MonthSeason(IReadOnlyList<MonthIndex> Months, int Years)
{
    /// <returns>Null where fewer than two months are whole.</returns>
    public static MonthSeason? Of(IReadOnlyList<DailySales> days, DateRange data)
    {
        var months = Whole(days, data);
        if (months.Count < 2) return null;
        int years = months.Count / 12;
        var blocks = years == 0 ? [months] : Enumerable.Range(0, years).Select(y => months.GetRange(months.Count - 12 * (y + 1), 12)).ToList();
        return new MonthSeason([.. blocks.SelectMany(Indices).GroupBy(i => i.Month).OrderBy(g => g.Key).Select(Fold)], years);
    }

    /// <summary>The run of whole months that ends last: a month without a line breaks it, because a gap in the data is no season.</summary>
    static List<(int Month, decimal Sales)> Whole(IReadOnlyList<DailySales> days, DateRange data)
    {
        var run = new List<(Period Period, decimal Sales)>();
        foreach (var month in days.GroupBy(d => Period.Of(d.Date, Grain.Month)).OrderBy(m => m.Key.First))
        {
            if (!WholePeriod.IsIn(data, month.Key)) continue;
            if (run.Count > 0 && run[^1].Period.Next() != month.Key) run.Clear();
            run.Add((month.Key, month.Sum(d => d.NetSales)));
        }
        return [.. run.Select(m => (m.Period.First.Month, m.Sales))];
    }

    static IEnumerable<(int Month, decimal Sales, decimal? Index)> Indices(IReadOnlyList<(int Month, decimal Sales)> year)
    {
        decimal mean = year.Average(m => m.Sales);
        return year.Select(m => (m.Month, m.Sales, mean > 0 ? m.Sales / mean : (decimal?)null));
    }

    static MonthIndex Fold(IGrouping<int, (int Month, decimal Sales, decimal? Index)> month)
    {
        var known = month.Where(m => m.Index is not null).Select(m => m.Index!.Value).ToList();
        return known.Count == 0
            ? new(month.Key, month.Average(m => m.Sales), null, null, null, month.Count())
            : new(month.Key, month.Average(m => m.Sales), known.Average(), known.Min(), known.Max(), month.Count());
    }
}

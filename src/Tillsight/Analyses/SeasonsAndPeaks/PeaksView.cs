using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>Draws weekday by hour, or weekdays alone where times of day are not known.</summary>
sealed class PeaksView(Formats formats, string period, SeasonsAndPeaksResult result)
{
    /// <summary>The hour of the day with the most sales over all weekdays, and its share of them.</summary>
    public static (int Hour, decimal Share)? StrongestHour(SeasonsAndPeaksResult result)
    {
        decimal total = result.Hours.Sum(h => h.Sales);
        if (total <= 0) return null;
        var best = result.Hours.GroupBy(h => h.Hour!.Value).Select(g => (Hour: g.Key, Share: g.Sum(h => h.Sales) / total)).OrderByDescending(h => h.Share).ThenBy(h => h.Hour).First();
        return best;
    }

    public Chart? Chart() => result.Hours.Count > 0 ? ByHour() : result.Weekdays.Count > 1 ? ByWeekday() : null;

    Chart ByHour()
    {
        var hours = result.Hours;
        var peak = hours.MaxBy(h => h.SalesPerDay)!;
        int first = hours.Min(h => h.Hour!.Value), last = hours.Max(h => h.Hour!.Value);
        var cells = hours.ToDictionary(h => (h.Weekday, h.Hour!.Value), h => h.SalesPerDay);
        int[] columns = [.. Enumerable.Range(first, last - first + 1)];
        return new Chart("weekday_hour", $"{Name(peak)} from {peak.Hour}:00 is the busiest hour", $"Sales an hour on an average day, before returns, {period}",
            $"Sales peak on {Name(peak)} between {peak.Hour}:00 and {peak.Hour + 1}:00 with {formats.Headline(peak.SalesPerDay, Unit.Money)} on average; they run from {first}:00 to {last + 1}:00.",
            new HeatMap(Peaks.Weekdays, [.. columns.Select(h => $"{h}:00")],
                [.. Enumerable.Range(1, 7).Select(d => (IReadOnlyList<decimal?>)[.. columns.Select(h => cells.TryGetValue((d, h), out decimal v) ? decimal.Round(v, 2) : (decimal?)null)])],
                Unit.Money, ShowValues: true, RowLabel: "Weekday", ColumnLabel: "Hour", RowMembers: new("weekday"), ColumnMembers: new("hour", [.. columns.Select(h => h.ToString(CultureInfo.InvariantCulture))])));
    }

    Chart ByWeekday()
    {
        var best = result.Weekdays.MaxBy(w => w.SalesPerDay)!;
        var byDay = result.Weekdays.ToDictionary(w => w.Weekday, w => w.SalesPerDay);
        return new Chart("weekday", $"{Name(best)} is the strongest day", $"Sales on an average day, before returns, {period}; the source gives no times of day",
            $"An average {Name(best)} sells {formats.Headline(best.SalesPerDay, Unit.Money)}, the most of all weekdays.",
            new Bars(Peaks.Weekdays, [new("Sales", [.. Enumerable.Range(1, 7).Select(d => byDay.TryGetValue(d, out decimal v) ? decimal.Round(v, 2) : (decimal?)null)])],
                Unit.Money, Horizontal: false, CategoryLabel: "Weekday", Members: new("weekday")));
    }

    static string Name(PeakHour hour) => Peaks.Weekdays[hour.Weekday - 1];
}

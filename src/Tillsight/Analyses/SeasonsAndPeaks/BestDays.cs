using Tillsight.Calendars;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>One of the days with the highest net sales.</summary>
/// <param name="Share">Of the net sales of all days.</param>
/// <param name="LargestOrderAmount">The day's largest order; null where orders are not known.</param>
/// <param name="LargestOrderShare">Of the day's net sales; over 1 where returns of the day take away the rest.</param>
/// <param name="Event">The holiday of that day, or how many days off the next one is within a week; null where there is none.</param>
public sealed record BestDay(DateOnly Date, decimal NetSales, decimal Orders, decimal? Share, decimal? LargestOrderAmount, decimal? LargestOrderShare, string? Event);

static class BestDays
{
    const int RunUpDays = 7;

    /// <summary>The days themselves: by net sales, equal ones the earlier first.</summary>
    public static IReadOnlyList<DailySales> Choose(IReadOnlyList<DailySales> days, int top) =>
        [.. days.Where(d => d.NetSales > 0).OrderByDescending(d => d.NetSales).ThenBy(d => d.Date).Take(top)];

    /// <param name="best">The days, the best first.</param>
    /// <param name="total">Net sales of all days.</param>
    /// <param name="orders">Orders of these days.</param>
    /// <param name="largest">The largest order of any day.</param>
    public static IReadOnlyList<BestDay> Of(
        IReadOnlyList<DailySales> best, decimal total, IReadOnlyDictionary<DateOnly, decimal> orders, IReadOnlyList<LargestOrderRow> largest, DateRange data, string country)
    {
        var amounts = largest.ToDictionary(l => l.OrderDate, l => l.LargestOrderAmount);
        var calendar = Holidays.Find(country) ?? HolidayCalendar.None;
        var holidays = calendar.In(new DateRange(data.First, data.Last.AddDays(RunUpDays)));
        return [.. best.Select(d =>
        {
            decimal? order = amounts.TryGetValue(d.Date, out decimal amount) ? amount : null;
            return new BestDay(d.Date, d.NetSales, orders.GetValueOrDefault(d.Date), total > 0 ? d.NetSales / total : null, order, order / d.NetSales, Event(d.Date, holidays));
        })];
    }

    static string? Event(DateOnly date, IReadOnlyList<Holiday> holidays)
    {
        if (holidays.FirstOrDefault(h => h.Date >= date && h.Date.DayNumber - date.DayNumber <= RunUpDays) is not { Name: { } name } next) return null;
        int days = next.Date.DayNumber - date.DayNumber;
        return days == 0 ? name : $"{days} {(days == 1 ? "day" : "days")} before {name}";
    }
}

using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>Sales by weekday and by weekday and hour, with the mean of one such day.</summary>
static class Peaks
{
    /// <summary>Names in the order of ISO 8601, whose weekday 1 is Monday.</summary>
    public static string[] Weekdays { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static (IReadOnlyList<PeakHour> Weekdays, IReadOnlyList<PeakHour> Hours) Of(MetricAnswer answer, IReadOnlyList<DailySales> days, DateRange data)
    {
        int[] calendar = DaysByWeekday(days, data);
        int weekday = answer.IndexOf("weekday"), hour = answer.IndexOf("hour");
        var cells = answer.Rows.Where(r => r.Cells[weekday] is not null)
            .Select(r => (Weekday: Array.IndexOf(Weekdays, (string)r.Cells[weekday]!) + 1, Hour: Hour(r.Cells[hour]), Sales: answer.Figure(r, "sales_before_returns") ?? 0, Orders: answer.Figure(r, "orders") ?? 0))
            .Where(c => c.Sales != 0 || c.Orders != 0).ToList();
        var weekdays = cells.GroupBy(c => c.Weekday).OrderBy(g => g.Key)
            .Select(g => new PeakHour(g.Key, null, g.Sum(c => c.Sales), g.Sum(c => c.Orders), g.Sum(c => c.Sales) / calendar[g.Key])).ToList();
        // Midnight alone is a date without a time of day.
        bool hasTimes = cells.Where(c => c.Hour is not null).Select(c => c.Hour).Distinct().Count() > 1;
        var hours = cells.Where(c => hasTimes && c.Hour is not null).OrderBy(c => c.Weekday).ThenBy(c => c.Hour)
            .Select(c => new PeakHour(c.Weekday, c.Hour, c.Sales, c.Orders, c.Sales / calendar[c.Weekday])).ToList();
        return (weekdays, hours);
    }

    /// <summary>Days of each weekday, 1 (Monday) to 7, in the months that have lines: a gap in the data is no time without sales.</summary>
    static int[] DaysByWeekday(IReadOnlyList<DailySales> days, DateRange data)
    {
        int[] count = new int[8];
        foreach (var month in days.Select(d => Period.Of(d.Date, Grain.Month).Range).Distinct())
            foreach (var date in month.Intersect(data)!.Value.Enumerate()) count[((int)date.DayOfWeek + 6) % 7 + 1]++;
        return count;
    }

    static int? Hour(object? cell) => cell is null ? null : Convert.ToInt32(cell, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>Tables behind seasons and peaks.</summary>
static class SeasonsAndPeaksTables
{
    public static IEnumerable<Table> Of(SeasonsAndPeaksResult result)
    {
        yield return BestDays(result.BestDays);
        if (result.Season is { } season) yield return Months(season);
        yield return Weekdays(result.Weekdays);
        if (result.Hours.Count > 0) yield return Hours(result.Hours);
    }

    static Table BestDays(IReadOnlyList<BestDay> days) => new("best_days", "Best days",
        [
            new("date", "Day", Unit.Date, Members: new("date")), new("weekday", "Weekday", Unit.Text), new("net_sales", "Net sales", Unit.Money, Bar: true), new("orders", "Orders", Unit.Count),
            new("share", "Share", Unit.Rate), new("largest_order_amount", "Largest order", Unit.Money), new("largest_order_share", "Its part", Unit.Rate), new("event", "Near", Unit.Text),
        ],
        [.. days.Select(d => (IReadOnlyList<object?>)
            [d.Date, d.Date.DayOfWeek.ToString(), d.NetSales, d.Orders, d.Share, d.LargestOrderAmount, d.LargestOrderShare, d.Event])]);

    static Table Months(MonthSeason season) => new("months", "Months of the year",
        [
            new("month", "Month", Unit.Text), new("index", "Index", Unit.Rate, Bar: true), new("lowest", "Lowest year", Unit.Rate), new("highest", "Highest year", Unit.Rate),
            new("net_sales", "Mean net sales", Unit.Money), new("years", "Whole months", Unit.Count), new("month_number", "Number", Unit.Count),
        ],
        [.. season.Months.Select(m => (IReadOnlyList<object?>)
            [CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m.Month), m.Index, m.Low, m.High, m.NetSales, (long)m.Years, (long)m.Month])]);

    static Table Weekdays(IReadOnlyList<PeakHour> weekdays)
    {
        decimal total = weekdays.Sum(w => w.Sales);
        return new Table("weekdays", "Weekdays",
            [new("weekday", "Weekday", Unit.Text, Members: new("weekday")), new("sales", "Sales", Unit.Money), new("share", "Share", Unit.Rate, Bar: true), new("sales_per_day", "On an average one", Unit.Money), new("orders", "Orders", Unit.Count)],
            [.. weekdays.Select(w => (IReadOnlyList<object?>)[Peaks.Weekdays[w.Weekday - 1], w.Sales, total == 0 ? null : w.Sales / total, w.SalesPerDay, w.Orders])]);
    }

    static Table Hours(IReadOnlyList<PeakHour> hours) => new("weekday_hours", "Weekdays and hours",
        [new("weekday", "Weekday", Unit.Text), new("hour", "Hour", Unit.Count), new("sales", "Sales", Unit.Money), new("sales_per_day", "On an average one", Unit.Money), new("orders", "Orders", Unit.Count)],
        [.. hours.Select(h => (IReadOnlyList<object?>)[Peaks.Weekdays[h.Weekday - 1], (long)h.Hour!.Value, h.Sales, h.SalesPerDay, h.Orders])], IsDetail: true);
}

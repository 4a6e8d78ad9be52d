using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Sales of one period.</summary>
/// <param name="Period">"Nov 2011", "2011-W48", "Q4 2011".</param>
/// <param name="IsWhole">False where the data or the range begins or ends within it.</param>
/// <param name="NetSales">Null where there is no line at all in a week or longer: a gap in the data is no zero.</param>
/// <param name="NetSalesYearAgo">Of the same period a year ago, or the same part of it; null where the data does not hold all of that.</param>
/// <param name="YearChangeRate">Change against that.</param>
/// <param name="ChangeRate">Change against the period before; null where one of the two is not whole.</param>
public sealed record SalesPeriod(
    string Period, DateOnly StartsOn, DateOnly EndsOn, bool IsWhole, decimal? NetSales, decimal? Orders, decimal? Units, decimal? Aov,
    decimal? NetSalesYearAgo, decimal? YearChangeRate, decimal? ChangeRate);

static class SalesPeriods
{
    /// <param name="answer">Figures by period.</param>
    /// <param name="days">Net sales by day, of all data up to the end of the range.</param>
    public static IReadOnlyList<SalesPeriod> Of(MetricAnswer answer, DailyNetSales days, Grain grain, DateRange range, DateRange data)
    {
        var periods = new List<SalesPeriod>();
        foreach (var row in answer.Rows.Where(r => r.Cells[0] is not null))
        {
            var period = Period.Of(TimeOf(row.Cells[0]!), grain);
            bool isGap = row.Lines == 0 && grain != Grain.Day, isWhole = !row.IsPartial && WholePeriod.IsCoveredFrom(range.First, period);
            decimal? sales = isGap ? null : answer.Figure(row, "net_sales") ?? 0, before = YearAgo(days, period, range, data);
            periods.Add(new SalesPeriod(period.Label, period.First, period.Last, isWhole, sales,
                isGap ? null : answer.Figure(row, "orders"), isGap ? null : answer.Figure(row, "units"), answer.Figure(row, "aov"),
                before, Rate(sales, before), periods.Count > 0 && isWhole && periods[^1].IsWhole ? Rate(sales, periods[^1].NetSales) : null));
        }
        return periods;
    }

    static DateOnly TimeOf(object key) => key is DateOnly date ? date : new DateOnly(Convert.ToInt32(key, System.Globalization.CultureInfo.InvariantCulture), 1, 1);

    /// <summary>Of the period a year ago, of an unfinished one the same part of it; nothing for one that is cut at its start.</summary>
    static decimal? YearAgo(DailyNetSales days, Period period, DateRange range, DateRange data)
    {
        if (!WholePeriod.IsCoveredFrom(range.First, period)) return null;
        var comparison = period.Grain is Grain.Day or Grain.Week ? Comparison.YearAgoSameWeekday : Comparison.YearAgoSameDate;
        if (Comparisons.Of(comparison, new ChosenRange(period.Range, period.Label, period.Grain), range.Last) is not { Reference: var reference }) return null;
        if (!WholePeriod.IsCoveredFrom(data.First, Period.Of(reference.First, period.Grain))) return null;
        return days.Over(new DateRange(reference.First < data.First ? data.First : reference.First, reference.Last));
    }

    static decimal? Rate(decimal? now, decimal? before) => before is null or 0 ? null : (now - before) / Math.Abs(before.Value);
}

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
    public static IReadOnlyList<SalesPeriod> Of(MetricAnswer answer, Grain grain, DateRange range, DateRange data)
    {
        var periods = new List<SalesPeriod>();
        foreach (var row in answer.Rows.Where(r => r.Cells[0] is not null))
        {
            var period = Period.Of(TimeOf(row.Cells[0]!), grain);
            bool isGap = row.Lines == 0 && grain != Grain.Day, isWhole = !row.IsPartial && WholePeriod.IsCoveredFrom(range.First, period);
            decimal? sales = isGap ? null : answer.Figure(row, "net_sales") ?? 0, before = YearAgo(answer, row, period, data);
            periods.Add(new SalesPeriod(period.Label, period.First, period.Last, isWhole, sales,
                isGap ? null : answer.Figure(row, "orders"), isGap ? null : answer.Figure(row, "units"), answer.Figure(row, "aov"),
                before, Rate(sales, before), periods.Count > 0 && isWhole && periods[^1].IsWhole ? Rate(sales, periods[^1].NetSales) : null));
        }
        return periods;
    }

    static DateOnly TimeOf(object key) => key is DateOnly date ? date : new DateOnly(Convert.ToInt32(key, System.Globalization.CultureInfo.InvariantCulture), 1, 1);

    static decimal? YearAgo(MetricAnswer answer, AnswerRow row, Period period, DateRange data)
    {
        var reference = period.Grain is Grain.Day or Grain.Week ? Period.Of(period.First.AddDays(-364), period.Grain) : Period.Of(period.First.AddYears(-1), period.Grain);
        return WholePeriod.IsCoveredFrom(data.First, reference) ? answer.Figure(row, "net_sales_previous") : null;
    }

    static decimal? Rate(decimal? now, decimal? before) => before is null or 0 ? null : (now - before) / Math.Abs(before.Value);
}

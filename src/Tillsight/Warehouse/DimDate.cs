using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse;

/// <summary>Fills dim_date with every day between the first and the last order, by the workspace's calendar and holidays.</summary>
static class DimDate
{
    /// <summary>The same days by other settings.</summary>
    public static void Refill(IEngine engine, WorkspaceSettings settings, CancellationToken cancellation)
    {
        engine.Execute("delete from dim_date", cancellation);
        Fill(engine, settings, cancellation);
    }

    public static void Fill(IEngine engine, WorkspaceSettings settings, CancellationToken cancellation)
    {
        var span = engine.Query("select min(order_date) as first_date, max(order_date) as last_date from fct_order_line", cancellation: cancellation);
        if (span.Column<DateOnly?>("first_date")[0] is not { } first || span.Column<DateOnly?>("last_date")[0] is not { } last) return;
        var options = new DateRowOptions
        {
            Retail = RetailCalendar.Nrf with { Pattern = PatternOf(settings.RetailCalendar), StartMonth = settings.RetailYearStartMonth },
            Holidays = Holidays.Find(settings.Country) ?? HolidayCalendar.None,
        };
        // A typing error such as the year 2099 must not make a dimension of a million days.
        var range = last.DayNumber - first.DayNumber > 40_000 ? DateRange.Ending(last, 40_000) : new DateRange(first, last);
        foreach (var rows in DateRows.Over(range, options).Chunk(1000))
            engine.Execute($"insert into dim_date values {string.Join(", ", rows.Select(Values))}", cancellation);
    }

    static string Values(DateRow d) => string.Create(CultureInfo.InvariantCulture,
        $"({Day(d.Date)}, '{d.IsoYear}-W{d.IsoWeek:00}', {Day(d.WeekStart)}, {Day(d.MonthStart)}, {Day(d.QuarterStart)}, {d.Year}, {d.Weekday}, {d.DayOfMonth}, {(d.IsWeekend ? "true" : "false")}, {(d.HolidayName is null ? "null" : Sql.Text(d.HolidayName))}, {d.RetailYear}, {d.RetailQuarter}, {d.RetailMonth}, {d.RetailWeek})");

    static string Day(DateOnly date) => $"date '{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    static WeekPattern PatternOf(string name) => name switch
    {
        "4-4-5" => WeekPattern.FourFourFive,
        "4-5-4" => WeekPattern.FourFiveFour,
        "5-4-4" => WeekPattern.FiveFourFour,
        _ => throw new BadInputException($"retail_calendar is 4-4-5, 4-5-4 or 5-4-4, not \"{name}\".", "workspace.yaml"),
    };
}

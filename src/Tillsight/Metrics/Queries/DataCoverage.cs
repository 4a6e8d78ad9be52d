using Tillsight.Calendars;
using Tillsight.Engines;

namespace Tillsight.Metrics.Queries;

/// <summary>How far the warehouse's data reaches.</summary>
/// <param name="Dates">First and last order date; null where no line has a date.</param>
/// <param name="Until">The last order's moment, where orders have a time of day; else the last day.</param>
/// <param name="LoadedAt">When the latest batch was loaded (UTC).</param>
/// <param name="Lines">Lines in the warehouse.</param>
public sealed record DataCoverage(DateRange? Dates, DateTime? Until, DateTime? LoadedAt, long Lines)
{
    public static DataCoverage Read(IEngine engine, CancellationToken cancellation = default)
    {
        var row = engine.Query(
            """
            select min(l.order_date) as first_date, max(l.order_date) as last_date, max(l.ordered_at) as last_at,
                   (select max(loaded_at) from warehouse_batch where status = 'current') as loaded_at, count(*) as line_count
            from fct_order_line l
            """, cancellation: cancellation).As<CoverageRow>()[0];
        DateRange? dates = row is { FirstDate: { } first, LastDate: { } last } ? new DateRange(first, last) : null;
        return new(dates, row.LastAt ?? row.LastDate?.ToDateTime(TimeOnly.MinValue), row.LoadedAt, row.LineCount);
    }

    sealed record CoverageRow(DateOnly? FirstDate, DateOnly? LastDate, DateTime? LastAt, DateTime? LoadedAt, long LineCount);
}

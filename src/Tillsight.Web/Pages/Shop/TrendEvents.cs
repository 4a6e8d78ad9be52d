using Tillsight.Calendars;
using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>What may have moved the days of a chart: holidays of the shop's country, and the first day of each promotion.</summary>
static class TrendEvents
{
    /// <summary>Days on which flags can still be told apart.</summary>
    const int MostDays = 100;

    const int MostPromotions = 6;

    /// <summary>Of a daily chart; none where it is too long to read them. A shop with many codes at once has no promotions that mark a day.</summary>
    public static IReadOnlyList<TimeEvent> Of(IEngine engine, Grain grain, DateRange range, CancellationToken cancellation)
    {
        if (grain != Grain.Day || range.Days > MostDays) return [];
        var within = new Dictionary<string, object?>(StringComparer.Ordinal) { ["first"] = range.First, ["last"] = range.Last };
        var holidays = Read(engine, "select date as day, holiday as label from dim_date where holiday is not null and date between $first and $last order by day", within, cancellation);
        var promotions = Read(engine, """
            select min(o.order_date) as day, coalesce(any_value(p.promotion_name), any_value(p.promotion_id)) as label
            from agg_order o join dim_promotion p using (promotion_key) where o.kind = 'sale' and o.order_date is not null
            group by promotion_key having day between $first and $last order by day
            """, within, cancellation);
        return promotions.Count > MostPromotions ? holidays : [.. holidays.Concat(promotions).OrderBy(e => e.Date)];
    }

    static List<TimeEvent> Read(IEngine engine, string sql, Dictionary<string, object?> values, CancellationToken cancellation)
    {
        var found = engine.Query(sql, values, cancellation);
        return [.. found.Column<DateOnly?>("day").Zip(found.Column<string?>("label"), (day, label) => new TimeEvent(day!.Value, label!))];
    }
}

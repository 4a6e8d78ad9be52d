using System.Globalization;
using System.Text;
using Tillsight.Calendars;
using Tillsight.Engines;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>Runs alerts over prepared lines: conditions on a line in one scan, queries one by one, examples looked up together.</summary>
sealed class ShopAlertRun(ShopLines lines, ShopAlertOptions options)
{
    const int ExampleCount = 5;

    /// <summary>What a line is, in words: order, product, units and price.</summary>
    const string LineLabel = """
        concat_ws(', ', order_id, product_id, product_name, case when quantity is not null and unit_price is not null
            then concat(rtrim(rtrim(cast(quantity as varchar), '0'), '.'), ' x ', rtrim(rtrim(cast(unit_price as varchar), '0'), '.'))
            else rtrim(rtrim(cast(gross as varchar), '0'), '.') end, strftime(ordered_at, '%Y-%m-%d'))
        """;

    readonly IReadOnlyDictionary<string, object?> _parameters = options.Parameters(HolidaysOf(options));
    ShopTotals? _totals;

    /// <summary>A finding whose examples still have to be located.</summary>
    public sealed record Pending(IShopAlert Alert, Found Found, IReadOnlyList<long?> References);

    ShopTotals Totals => _totals ?? throw new InvalidOperationException("The scan of the lines comes first: it gives the totals.");

    /// <summary>Counts all conditions in one pass, then fetches examples of those that hold.</summary>
    public List<Pending> Scan(IReadOnlyList<LineAlert> alerts)
    {
        var sql = new StringBuilder("select count(*) as line_count, cast(coalesce(sum(amount) filter (where is_sale), 0) as decimal(38, 4)) as sale_amount, min(order_day) as first_day, max(order_day) as last_day");
        for (int i = 0; i < alerts.Count; i++)
            sql.Append(ShopSql.Invariant($", count(*) filter (where {alerts[i].Condition}) as rows_{i}, cast(coalesce(sum({alerts[i].Amount}) filter (where {alerts[i].Condition}), 0) as decimal(38, 4)) as amount_{i}"));
        var answer = lines.Query(sql.Append(" from shop_line").ToString(), _parameters);
        _totals = new ShopTotals(answer.Column<long?>("line_count")[0]!.Value, answer.Column<decimal?>("sale_amount")[0]!.Value,
            answer.Column<DateOnly?>("first_day")[0], answer.Column<DateOnly?>("last_day")[0]);
        var pending = new List<Pending>();
        for (int i = 0; i < alerts.Count; i++)
        {
            long rows = answer.Column<long?>(ShopSql.Invariant($"rows_{i}"))[0]!.Value;
            if (rows == 0) continue;
            var found = new Found(rows, rows, answer.Column<decimal?>(ShopSql.Invariant($"amount_{i}"))[0]!.Value, [], Totals, options.Formats);
            if (alerts[i].IsWorthSaying(found, options)) pending.Add(WithExamples(alerts[i], found));
        }
        return pending;
    }

    /// <summary>Runs one query; nothing where nothing was found.</summary>
    public IEnumerable<Pending> Find(FindingAlert alert)
    {
        foreach (var reduction in alert.Uses) lines.Make(reduction);
        var answer = lines.Query($"""
            with finding as ({alert.Findings})
            select label, line_ref, count(*) over () as finding_count, cast(sum(row_count) over () as bigint) as row_count,
                   cast(coalesce(sum(amount) over (), 0) as decimal(38, 4)) as amount
            from finding order by finding.amount desc nulls last, finding.row_count desc, label limit {ShopSql.Invariant($"{ExampleCount}")}
            """, _parameters);
        if (answer.RowCount == 0) yield break;
        var found = new Found(answer.Column<long?>("finding_count")[0]!.Value, answer.Column<long?>("row_count")[0]!.Value,
            answer.Column<decimal?>("amount")[0]!.Value, [.. answer.Column<string?>("label").Select(l => l ?? "")], Totals, options.Formats);
        if (alert.IsWorthSaying(found, options)) yield return new Pending(alert, found, answer.Column<long?>("line_ref"));
    }

    /// <summary>Turns references into words, file and line, for all alerts in one pass.</summary>
    public IEnumerable<Alert> Locate(IReadOnlyList<Pending> findings)
    {
        var places = Places([.. findings.SelectMany(f => f.References).OfType<long>().Distinct()]);
        foreach (var (alert, found, references) in findings)
        {
            var located = references.Select(r => r is { } reference ? places.GetValueOrDefault(reference) : null);
            var examples = located.Select((place, i) => place is null ? new AlertExample(found.Top[i])
                : found.Top.Count == 0 ? place : place with { Text = found.Top[i] });
            yield return new Alert(alert.Kind, options.Table, alert.Field, found.RowCount, found.Amount, alert.Fix, alert.Say(found), alert.Severity, [.. examples]);
        }
    }

    /// <summary>Holidays as a text to search in, as far back and ahead as tills have data; those of every country that is known where the
    /// shop's is not, and Easter Sunday and the like though no days off by law: a day too few is better than a false alarm.</summary>
    static string HolidaysOf(ShopAlertOptions options)
    {
        var range = new DateRange(options.EarliestDate, options.LoadedOn);
        var countries = options.Country is { } country ? [country] : Holidays.Countries;
        return string.Join(',', countries.Select(Holidays.Find).OfType<HolidayCalendar>().SelectMany(c => c.In(range))
            .Select(h => h.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct());
    }

    /// <summary>References only: the words come with the place, for all alerts together.</summary>
    Pending WithExamples(LineAlert alert, Found found)
    {
        var answer = lines.Query($"""
            select line_ref from shop_line where {alert.Condition}
            order by {alert.Amount} desc nulls last, line_ref limit {ShopSql.Invariant($"{ExampleCount}")}
            """, _parameters);
        return new Pending(alert, found, answer.Column<long?>("line_ref"));
    }

    Dictionary<long, AlertExample> Places(IReadOnlyList<long> references)
    {
        var places = new Dictionary<long, AlertExample>();
        if (references.Count == 0) return places;
        string list = string.Join(", ", references.Select(r => ShopSql.Invariant($"{r}")));
        var answer = lines.Query($"""
            select line_ref, {LineLabel} as label, _batch_file, _line
            from (select * from shop_line where line_ref in ({list})) order by line_ref, _batch_file
            """, _parameters);
        for (int i = 0; i < answer.RowCount; i++)
            places.TryAdd(answer.Column<long?>("line_ref")[i]!.Value,
                new AlertExample(answer.Column<string?>("label")[i] ?? "", answer.Column<string?>("_batch_file")[i], answer.Column<long?>("_line")[i]));
        return places;
    }
}

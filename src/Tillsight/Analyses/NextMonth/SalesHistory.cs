using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.NextMonth;

/// <summary>Net sales of one month.</summary>
public sealed record MonthSales(DateOnly Month, decimal NetSales);

/// <summary>What a forecast may learn from: whole months without a gap.</summary>
/// <param name="Unfinished">The month in which the data ends, with what it has brought so far; null where the last month is whole.</param>
/// <param name="LeftOut">Why months of the data are not used, in words; null where all are.</param>
sealed record SalesHistory(IReadOnlyList<MonthSales> Months, MonthSales? Unfinished, DateOnly Next, string? LeftOut)
{
    // A shop closed over New Year starts on the 2nd or 3rd and still had a whole month.
    const int LatestFirstDay = 4;

    public static SalesHistory Of(MetricAnswer answer, ShopFacts facts)
    {
        var rows = answer.Rows.Where(r => r.Cells[0] is DateOnly).ToList();
        MonthSales At(AnswerRow row) => new((DateOnly)row.Cells[0]!, answer.Figure(row, "net_sales") ?? 0);
        var unfinished = rows.Count > 0 && rows[^1].IsPartial ? At(rows[^1]) : null;
        if (unfinished is not null) rows.RemoveAt(rows.Count - 1);
        var last = Period.Of(facts.LastDate!.Value, Grain.Month);
        var next = unfinished is null ? last.Next().First : last.First;

        string? leftOut = null;
        int gap = rows.FindLastIndex(r => r.Lines == 0);
        if (gap >= 0)
        {
            leftOut = $"{Label((DateOnly)rows[gap].Cells[0]!)} has no line at all, so only the months after it are used.";
            rows.RemoveRange(0, gap + 1);
        }
        else if (rows.Count > 0 && facts.FirstDate is { Day: > LatestFirstDay } first)
        {
            leftOut = $"{Label(first)} begins on day {first.Day} and is left out.";
            rows.RemoveAt(0);
        }
        return new([.. rows.Select(At)], unfinished, next, leftOut);
    }

    public static string Label(DateOnly month) => Period.Of(month, Grain.Month).Label;
}

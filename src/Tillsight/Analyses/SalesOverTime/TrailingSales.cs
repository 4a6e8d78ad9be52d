using Tillsight.Calendars;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Net sales of the last days of the data: whole weeks, so that the same weekdays meet.</summary>
/// <param name="Before">Of as many days before; null where the data does not reach back so far.</param>
/// <param name="YearAgo">Of the same days 364 days earlier.</param>
public sealed record TrailingSales(int Days, DateOnly From, DateOnly To, decimal NetSales, decimal? Before, decimal? YearAgo)
{
    static readonly int[] Lengths = [7, 28, 91, 364];

    internal static IReadOnlyList<TrailingSales> Of(DailyNetSales days, DateOnly last) =>
        [.. Lengths.Select(length => DateRange.Ending(last, length)).Where(r => days.Over(r) is not null)
            .Select(r => new TrailingSales(r.Days, r.First, r.Last, days.Over(r)!.Value, days.Over(r.AddDays(-r.Days)), days.Over(r.AddDays(-364))))];
}

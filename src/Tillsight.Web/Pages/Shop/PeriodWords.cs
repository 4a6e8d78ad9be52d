using Tillsight.Calendars;

namespace Tillsight.Web.Pages.Shop;

/// <summary>The presets of the period control, by the words that stand in the address.</summary>
static class PeriodWords
{
    public const string Custom = "custom", Usual = "last-month";

    public static IReadOnlyList<(string Word, string Label, DatePreset Preset)> All { get; } =
    [
        ("7d", "Last 7 days", DatePreset.Last7Days), ("30d", "Last 30 days", DatePreset.Last30Days), ("90d", "Last 90 days", DatePreset.Last90Days),
        ("wtd", "Week to date", DatePreset.WeekToDate), ("mtd", "Month to date", DatePreset.MonthToDate), ("qtd", "Quarter to date", DatePreset.QuarterToDate), ("ytd", "Year to date", DatePreset.YearToDate),
        ("last-week", "Last week", DatePreset.LastWeek), (Usual, "Last month", DatePreset.LastMonth), ("last-quarter", "Last quarter", DatePreset.LastQuarter), ("last-year", "Last year", DatePreset.LastYear),
        ("all", "All data", DatePreset.All),
    ];

    /// <summary>What a page shows until somebody chooses: the last whole month, or the first of these that holds an order line. A shop that closed for a
    /// month, or whose export ends early, is not met with an empty page.</summary>
    public static string UsualOf(DateRange data, Func<DateRange, bool> holdsLines) =>
        ((string[])[Usual, "mtd", "last-quarter", "ytd", "last-year"]).FirstOrDefault(word => holdsLines(ChosenRange.From(All.First(p => p.Word == word).Preset, data).Range)) ?? "all";
}

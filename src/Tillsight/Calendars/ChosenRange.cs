namespace Tillsight.Calendars;

/// <summary>A range as somebody chose it, with what is needed to name it and to compare it fairly.</summary>
/// <param name="Range">The days.</param>
/// <param name="Label">"last 30 days", "month to date", "Nov 2011", "2011-11-01 to 2011-11-09".</param>
/// <param name="PartOf">Set where the range is the elapsed part of a period of this grain ("month to date"): its
/// comparison is the same part of the period before, not the days just before it.</param>
public sealed record ChosenRange(DateRange Range, string Label, Grain? PartOf = null)
{
    /// <summary>The range a preset means for data that runs over <paramref name="data"/>.</summary>
    /// <remarks>"Last month" is the last month that the data covers to its final day; where none is, the month before
    /// the one of the data's last day.</remarks>
    public static ChosenRange From(DatePreset preset, DateRange data, DayOfWeek weekStart = DayOfWeek.Monday)
    {
        var until = data.Last;
        return preset switch
        {
            DatePreset.Last7Days => new(DateRange.Ending(until, 7), "last 7 days"),
            DatePreset.Last30Days => new(DateRange.Ending(until, 30), "last 30 days"),
            DatePreset.Last90Days => new(DateRange.Ending(until, 90), "last 90 days"),
            DatePreset.WeekToDate => ToDate(Grain.Week),
            DatePreset.MonthToDate => ToDate(Grain.Month),
            DatePreset.QuarterToDate => ToDate(Grain.Quarter),
            DatePreset.YearToDate => ToDate(Grain.Year),
            DatePreset.LastWeek => LastFinished(Grain.Week),
            DatePreset.LastMonth => LastFinished(Grain.Month),
            DatePreset.LastQuarter => LastFinished(Grain.Quarter),
            DatePreset.LastYear => LastFinished(Grain.Year),
            DatePreset.All => new(data, "all data"),
            _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "A preset of the list is expected."),
        };

        ChosenRange ToDate(Grain grain) =>
            new(new(Period.Of(until, grain, weekStart).First, until), $"{grain.ToString().ToLowerInvariant()} to date", grain);

        ChosenRange LastFinished(Grain grain)
        {
            var period = Period.Of(until, grain, weekStart);
            if (!period.IsFinished(until)) period = period.Previous();
            return new(period.Range, period.Label);
        }
    }
}

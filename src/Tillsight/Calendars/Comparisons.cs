using System.Globalization;

namespace Tillsight.Calendars;

/// <summary>Finds the range that a range is fairly compared with.</summary>
public static class Comparisons
{
    /// <summary>A run-up counts too: the fortnight before Easter is compared with the fortnight before last year's.</summary>
    const int RunUpDays = 14;

    /// <summary>A longer range holds several holidays that moved by different amounts; it is compared by weekday.</summary>
    const int LongestAlignedDays = 42;

    /// <summary>The ranges to compare, or null where nothing is to be compared or the data ends before the range begins.</summary>
    /// <param name="comparison">Which comparison.</param>
    /// <param name="chosen">The range, which may reach beyond the data: only its elapsed part is compared.</param>
    /// <param name="dataUntil">The last day that the data reaches.</param>
    /// <param name="holidays">Whose holidays <see cref="Comparison.HolidayAligned"/> aligns on; without any it compares by weekday.</param>
    public static ComparedRange? Of(
        Comparison comparison, ChosenRange chosen, DateOnly dataUntil, HolidayCalendar? holidays = null)
    {
        if (comparison == Comparison.None || dataUntil < chosen.Range.First) return null;
        var current = new DateRange(chosen.Range.First, chosen.Range.Last < dataUntil ? chosen.Range.Last : dataUntil);
        return comparison switch
        {
            Comparison.PreviousPeriod => Previous(chosen, current),
            Comparison.YearAgoSameWeekday => SameWeekday(current),
            Comparison.YearAgoSameDate => SameDate(chosen.Range, current),
            Comparison.HolidayAligned => Aligned(current, holidays ?? HolidayCalendar.None),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "A comparison of the list is expected."),
        };
    }

    static ComparedRange Previous(ChosenRange chosen, DateRange current)
    {
        if (chosen.PartOf is Grain grain)
        {
            var period = Period.Of(current.First, grain, current.First.DayOfWeek);
            var before = period.Previous();
            return current == period.Range
                ? new(current, before.Range, before.Label)
                : new(current, Elapsed(before.Range, current.Days), $"same part of {before.Label}");
        }
        if (WholeMonths(chosen.Range) is int months)
            return Shifted(current, chosen.Range, -months);
        string previous = chosen.Range.Days == 1 ? "previous day" : string.Create(CultureInfo.InvariantCulture, $"previous {chosen.Range.Days} days");
        return new(current, current.AddDays(-chosen.Range.Days), current == chosen.Range ? previous : $"same part of the {previous}");
    }

    static ComparedRange SameWeekday(DateRange current) => new(current, current.AddDays(-364), "same weekdays a year ago");

    static ComparedRange SameDate(DateRange whole, DateRange current) => WholeMonths(whole) is null
        ? new(current, new(current.First.AddYears(-1), current.Last.AddYears(-1)), "same dates a year ago")
        : Shifted(current, whole, -12);

    static ComparedRange Aligned(DateRange current, HolidayCalendar holidays)
    {
        if (current.Days > LongestAlignedDays || Anchor(current, holidays) is not (HolidayRule rule, DateOnly date)
            || rule.In(date.Year - 1) is not DateOnly earlier)
            return SameWeekday(current);
        return new(current, current.AddDays(earlier.DayNumber - date.DayNumber), $"a year ago, aligned on {rule.Name}");
    }

    static (HolidayRule, DateOnly)? Anchor(DateRange current, HolidayCalendar holidays)
    {
        var near = new DateRange(current.First, current.Last.AddDays(RunUpDays));
        int middle = (current.First.DayNumber + current.Last.DayNumber) / 2;
        return holidays.Rules.Where(rule => rule.IsAnchor)
            .SelectMany(rule => new[] { near.First.Year, near.Last.Year }.Distinct().Select(year => (Rule: rule, Date: rule.In(year))))
            .Where(day => day.Date is DateOnly date && near.Contains(date))
            .OrderBy(day => Math.Abs(day.Date!.Value.DayNumber - middle))
            .Select(day => ((HolidayRule, DateOnly)?)(day.Rule, day.Date!.Value)).FirstOrDefault();
    }

    /// <summary>Whole months meet whole months, whatever their lengths; an unfinished range meets the same number of days.</summary>
    static ComparedRange Shifted(DateRange current, DateRange whole, int months)
    {
        var first = whole.First.AddMonths(months);
        var reference = new DateRange(first, first.AddMonths(WholeMonths(whole)!.Value).AddDays(-1));
        string label = RangeLabel(reference);
        return current == whole
            ? new(current, reference, label)
            : new(current, Elapsed(reference, current.Days), $"same part of {label}");
    }

    static DateRange Elapsed(DateRange reference, int days) => DateRange.Starting(reference.First, Math.Min(days, reference.Days));

    static int? WholeMonths(DateRange range) => range.First.Day == 1 && range.Last.AddDays(1).Day == 1
        ? (range.Last.Year - range.First.Year) * 12 + range.Last.Month - range.First.Month + 1
        : null;

    static string RangeLabel(DateRange range)
    {
        foreach (var grain in (ReadOnlySpan<Grain>)[Grain.Month, Grain.Quarter, Grain.Year])
            if (Period.Of(range.First, grain) is var period && period.Range == range) return period.Label;
        return $"{Period.Of(range.First, Grain.Month).Label} to {Period.Of(range.Last, Grain.Month).Label}";
    }
}

namespace Tillsight.Calendars;

/// <summary>The holidays of one country (or region): a table of rules that a workspace may extend with <see cref="With"/>.</summary>
/// <param name="Country">ISO 3166 code: "GB", "GB-SCT", "US", "DE", "FR".</param>
/// <param name="Rules">What is kept there.</param>
public sealed record HolidayCalendar(string Country, IReadOnlyList<HolidayRule> Rules)
{
    /// <summary>A calendar without any holiday, for countries that are not in the table.</summary>
    public static HolidayCalendar None { get; } = new("", []);

    /// <summary>This calendar with further rules, such as a shop's own sale days.</summary>
    public HolidayCalendar With(params ReadOnlySpan<HolidayRule> more) => this with { Rules = [.. Rules, .. more] };

    /// <summary>Every holiday of a range by date, substitute days included.</summary>
    public IReadOnlyList<Holiday> In(DateRange range)
    {
        var found = new List<Holiday>();
        // The substitute of New Year's Day may fall in the December before.
        for (int year = range.First.Year; year <= Math.Min(range.Last.Year + 1, 9998); year++) AddYear(found, year);
        found.RemoveAll(holiday => !range.Contains(holiday.Date));
        return [.. found.OrderBy(holiday => holiday.Date).ThenBy(holiday => holiday.Kind)];
    }

    void AddYear(List<Holiday> found, int year)
    {
        var kept = Rules.Select(rule => (Rule: rule, Date: rule.In(year))).Where(day => day.Date is not null)
            .Select(day => (day.Rule, Date: day.Date!.Value)).OrderBy(day => day.Date).ToList();
        found.AddRange(kept.Select(day => new Holiday(day.Date, day.Rule.Name, day.Rule.Kind)));

        // Only days off block a weekday: a substitute may well fall on a trading day.
        var taken = kept.Where(day => day.Rule.Kind == HolidayKind.Public).Select(day => day.Date).ToHashSet();
        foreach (var (rule, date) in kept)
            if (StandIn(rule.Substitute, date, taken) is DateOnly substitute)
            {
                taken.Add(substitute);
                found.Add(new(substitute, $"{rule.Name} (substitute day)", HolidayKind.Substitute));
            }
    }

    static DateOnly? StandIn(SubstituteRule rule, DateOnly date, HashSet<DateOnly> taken)
    {
        if (!IsWeekend(date)) return null;
        bool saturday = date.DayOfWeek == DayOfWeek.Saturday;
        switch (rule)
        {
            case SubstituteRule.NearestWeekday: return date.AddDays(saturday ? -1 : 1);
            case SubstituteRule.SundayToMonday: return saturday ? null : date.AddDays(1);
            case SubstituteRule.NextFreeWeekday:
                do date = date.AddDays(1);
                while (IsWeekend(date) || taken.Contains(date));
                return date;
            default: return null;
        }
    }

    static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

using System.Globalization;

namespace Tillsight.Calendars;

/// <summary>A week of ISO 8601: Monday to Sunday, belonging to the year that holds its Thursday.</summary>
/// <param name="Year">The week's year, which near New Year is not the date's.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct IsoWeek(int Year, int Number)
{
    public static IsoWeek Of(DateOnly date)
    {
        var instant = date.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(instant), ISOWeek.GetWeekOfYear(instant));
    }

    /// <summary>"2011-W48".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}

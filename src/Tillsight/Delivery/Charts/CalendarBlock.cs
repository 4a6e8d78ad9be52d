using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>A year of a calendar of days: its weeks, from Monday, are columns.</summary>
/// <param name="From">Place of its first day in the values.</param>
public readonly record struct CalendarBlock(int Year, DateOnly First, DateOnly Last, int From)
{
    /// <summary>Columns that a whole year needs at most.</summary>
    public const int MostWeeks = 54;

    public int Weeks => WeekOf(Last) + 1;

    public int WeekOf(DateOnly day) => (day.DayNumber - Monday(new DateOnly(Year, 1, 1)).DayNumber) / 7;

    /// <summary>Its days, each with its place in the values.</summary>
    public IEnumerable<(DateOnly Day, int Index)> Days
    {
        get
        {
            for (int i = 0; i <= Last.DayNumber - First.DayNumber; i++) yield return (First.AddDays(i), From + i);
        }
    }

    /// <summary>0 is Monday.</summary>
    public static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    public static DateOnly Monday(DateOnly day) => day.DayNumber >= WeekdayOf(day) ? day.AddDays(-WeekdayOf(day)) : day;

    /// <summary>The years that the values reach over.</summary>
    public static IReadOnlyList<CalendarBlock> Of(CalendarHeat s)
    {
        List<CalendarBlock> blocks = [];
        for (int at = 0; at < s.Values.Count;)
        {
            var first = s.First.AddDays(at);
            int days = Math.Min(s.Values.Count - at, new DateOnly(first.Year, 12, 31).DayNumber - first.DayNumber + 1);
            blocks.Add(new(first.Year, first, first.AddDays(days - 1), at));
            at += days;
        }
        return blocks;
    }

    /// <summary>"Mon" to "Sun".</summary>
    public static IReadOnlyList<string> Weekdays { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>"Jan" to "Dec".</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
}

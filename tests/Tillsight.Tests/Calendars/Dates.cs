using FsCheck;
using FsCheck.Fluent;
using Tillsight.Calendars;

namespace Tillsight.Tests.Calendars;

/// <summary>Random days and ranges of the years 1990 to 2040 for laws.</summary>
static class Dates
{
    public static Gen<DateOnly> Day => Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<DateRange> Range => Day.SelectMany(first => Gen.Choose(1, 800).Select(days => DateRange.Starting(first, days)));

    public static Gen<Grain> Grain => Gen.Elements(Enum.GetValues<Grain>());

    public static Gen<DayOfWeek> Weekday => Gen.Elements(Enum.GetValues<DayOfWeek>());
}

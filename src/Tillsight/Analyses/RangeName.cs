using System.Globalization;
using Tillsight.Calendars;

namespace Tillsight.Analyses;

/// <summary>A range of days as a sentence names it: "November 2011", "Dec 2010 to Nov 2011", "2011", else "1 Dec 2009 to 9 Dec 2011".</summary>
public static class RangeName
{
    public static string Of(DateRange range)
    {
        var culture = CultureInfo.InvariantCulture;
        if (range.Days == 1) return range.First.ToString("d MMM yyyy", culture);
        if (range.First.Day != 1 || range.Last.AddDays(1).Day != 1)
            return string.Create(culture, $"{range.First:d MMM yyyy} to {range.Last:d MMM yyyy}");
        if (range.First.Month == range.Last.Month && range.First.Year == range.Last.Year) return range.First.ToString("MMMM yyyy", culture);
        return Period.Of(range.First, Grain.Year).Range == range
            ? range.First.ToString("yyyy", culture)
            : string.Create(culture, $"{range.First:MMM yyyy} to {range.Last:MMM yyyy}");
    }
}

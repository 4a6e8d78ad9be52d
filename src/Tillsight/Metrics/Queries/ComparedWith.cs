using Tillsight.Calendars;

namespace Tillsight.Metrics.Queries;

/// <summary>What the figures of a query are held against.</summary>
public enum ComparedWith
{
    Nothing,

    /// <summary>The period before; where the query has a grain, of each period the one before it.</summary>
    Previous,

    /// <summary>A year ago: whole months, quarters and years meet the same ones, days, weeks and other ranges the same weekdays (364 days).</summary>
    Year,

    /// <summary>The same dates a year ago.</summary>
    YearDate,
}

static class ComparisonWords
{
    static readonly Dictionary<string, ComparedWith> Words = new(StringComparer.Ordinal)
    {
        ["none"] = ComparedWith.Nothing,
        ["previous"] = ComparedWith.Previous,
        ["year"] = ComparedWith.Year,
        ["year_date"] = ComparedWith.YearDate,
    };

    public static ComparedWith Parse(string word) => Words.TryGetValue(word, out var compared)
        ? compared
        : throw new UsageException($"There is no comparison \"{word}\"{Nearest.To(word, Words.Keys)} There are {string.Join(", ", Words.Keys)}.");

    /// <summary>The calendar's comparison for a range, or for the periods of a grain.</summary>
    public static Comparison For(this ComparedWith compared, Grain? grain, DateRange range) => compared switch
    {
        ComparedWith.Previous => Comparison.PreviousPeriod,
        ComparedWith.Year when grain is Grain.Day or Grain.Week || (grain is null && !IsWholeMonths(range)) => Comparison.YearAgoSameWeekday,
        ComparedWith.Year or ComparedWith.YearDate => Comparison.YearAgoSameDate,
        _ => Comparison.None,
    };

    static bool IsWholeMonths(DateRange range) => range.First.Day == 1 && range.Last.AddDays(1).Day == 1;
}

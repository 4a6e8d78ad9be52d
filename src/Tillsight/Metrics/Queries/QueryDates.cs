using Tillsight.Calendars;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>The time of a query against the time of the data: its periods, which of them are unfinished, what they are compared with.</summary>
sealed class QueryDates
{
    readonly Dictionary<DateOnly, PeriodEntry> _entries = [];

    public QueryDates(MetricQuery query, IReadOnlyList<Dimension> dimensions, DateRange? data)
    {
        Finest = dimensions.OfType<CalendarDimension>().MinBy(d => d.Grain);
        Check(query, dimensions, Finest);
        if (data is not { } known) return;
        DateRange? asked = Asked(query, known);
        if (Finest is null)
        {
            IsUnfinished = query.To > known.Last && query.From <= known.Last;
            if (query.Compare == ComparedWith.Nothing || asked is not { } range) return;
            Reference = ReferenceDates.OfRange(query.Compare, range, known, out bool isRangeCut);
            IsReferenceCut = isRangeCut;
            return;
        }
        Periods = Series(query, Finest.Grain, known);
        foreach (var entry in Periods) _entries[entry.Period.First] = entry;
        IsUnfinished = Periods.Any(IsPartial);
        if (query.Compare == ComparedWith.Nothing) return;
        Reference = ReferenceDates.OfPeriods(query.Compare, Finest.Grain, Periods, known, out bool isCut);
        IsReferenceCut = isCut;
    }

    /// <summary>The dimension that cuts time most finely; null where none does.</summary>
    public CalendarDimension? Finest { get; }

    /// <summary>Every period that the range and the data touch, in order.</summary>
    public IReadOnlyList<PeriodEntry> Periods { get; } = [];

    public ReferenceDates? Reference { get; }

    /// <summary>Whether something is compared with nothing because the data starts within its reference.</summary>
    public bool IsReferenceCut { get; }

    /// <summary>Whether the data or the range ends before a period does.</summary>
    public bool IsUnfinished { get; }

    public bool IsPartial(object? key) => key is not null && Finest is not null
        && _entries.TryGetValue(Finest.PeriodOf(key).First, out var entry) && IsPartial(entry);

    static bool IsPartial(PeriodEntry entry) => !entry.IsWhole;

    static DateRange? Asked(MetricQuery query, DateRange data)
    {
        DateOnly first = query.From ?? data.First, last = query.To ?? data.Last;
        return first <= last ? new DateRange(first, last) : null;
    }

    /// <summary>Clipped to the periods that hold data: a bound in the year 9999 asks for no empty centuries.</summary>
    static IReadOnlyList<PeriodEntry> Series(MetricQuery query, Grain grain, DateRange data)
    {
        var reach = new DateRange(Period.Of(data.First, grain).First, Period.Of(data.Last, grain).Last);
        var asked = new DateRange(query.From ?? reach.First, Later(query.To ?? reach.Last, query.From ?? reach.First));
        return reach.Intersect(asked) is { } range ? PeriodSeries.Over(range, grain, data.Last) : [];
    }

    static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    static void Check(MetricQuery query, IReadOnlyList<Dimension> dimensions, CalendarDimension? finest)
    {
        if (query.From > query.To)
            throw new UsageException($"The range ends before it begins: {query.From:yyyy-MM-dd} to {query.To:yyyy-MM-dd}. Exchange from and to.");
        if (query.Compare == ComparedWith.Nothing) return;
        if (finest is null && query.From is null && query.To is null)
            throw new UsageException("A comparison needs a time: give a range (from, to) or a grain such as month.");
        if (finest?.Grain == Grain.Week && dimensions.OfType<CalendarDimension>().Count() > 1)
            throw new UsageException("Weeks cannot be compared within months, quarters or years, because they cross their ends. Leave one of them out.");
        if (finest?.Grain == Grain.Week && query.Compare == ComparedWith.YearDate)
            throw new UsageException("Weeks start on other dates each year and cannot be compared by date. Use year, which meets the same weekdays.");
    }
}

using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.Places;

/// <summary>A month and a share of its net sales.</summary>
/// <param name="Share">Null where the month's net sales are not positive.</param>
public sealed record MonthShare(DateOnly Month, decimal? Share, bool IsWhole);

/// <summary>Net sales by place and month: growth of each place over whole months, and the home market's part over time.</summary>
public sealed class PlaceMonths
{
    readonly DateRange _data;
    readonly Dictionary<PlaceKey, Dictionary<DateOnly, decimal>> _sales = [];

    PlaceMonths(MetricAnswer answer, IReadOnlyList<string> dimensions, DateRange data)
    {
        _data = data;
        int month = answer.IndexOf("month");
        int[] columns = [.. dimensions.Select(answer.IndexOf)];
        foreach (var row in answer.Rows)
        {
            if (row.Cells[month] is not DateOnly first) continue;
            var key = new PlaceKey(columns.Select(c => row.Cells[c] as string));
            if (!_sales.TryGetValue(key, out var months)) _sales[key] = months = [];
            months[first] = answer.Figure(row, "net_sales") ?? 0;
        }
        Stretch = FairStretch.Of(data, _sales.Values.SelectMany(m => m.Keys).Distinct().Select(d => Period.Of(d, Grain.Month)));
    }

    /// <summary>What growth is told over; null where there is nothing to compare with.</summary>
    public FairStretch? Stretch { get; }

    /// <returns>Null where the shop has no dates.</returns>
    public static PlaceMonths? Read(MetricReader reader, AnalysisContext context, IReadOnlyList<string> dimensions, DateOnly? to)
    {
        if (context.Facts is not { FirstDate: { } first, LastDate: { } last } || to < first) return null;
        var answer = reader.Answer(new MetricQuery { Metrics = ["net_sales"], By = dimensions, Grain = Grain.Month, To = to }, context.Cancellation);
        return new PlaceMonths(answer, dimensions, new DateRange(first, to < last ? to.Value : last));
    }

    /// <summary>Net sales of a place over the stretch and over the time that it is held against; null without a stretch.</summary>
    public (decimal Now, decimal Before)? Over(PlaceKey place)
    {
        if (Stretch is not { } stretch) return null;
        int back = stretch.Against == ComparedWith.Year ? 12 : 1;
        var sales = _sales.GetValueOrDefault(place, []);
        decimal Sum(int months) => sales.Where(m => stretch.Range.Contains(m.Key.AddMonths(months))).Sum(m => m.Value);
        return (Sum(0), Sum(back));
    }

    /// <summary>Month by month, the share of all places but one.</summary>
    public IReadOnlyList<MonthShare> SharesWithout(PlaceSales home)
    {
        var all = new SortedDictionary<DateOnly, (decimal Others, decimal Total)>();
        foreach (var (place, months) in _sales)
            foreach (var (month, sales) in months)
            {
                var (others, total) = all.GetValueOrDefault(month);
                all[month] = (others + (place.Name == home.Name ? 0 : sales), total + sales);
            }
        return [.. all.Select(m => new MonthShare(m.Key, m.Value.Total > 0 ? m.Value.Others / m.Value.Total : null, WholePeriod.IsIn(_data, Period.Of(m.Key, Grain.Month))))];
    }
}

using System.Globalization;
using Tillsight.Profiling.Columns;
using Tillsight.Views;

namespace Tillsight.Profiling;

/// <summary>The chart of a column: a histogram of numbers, counts over time of dates, bars of the most common words.</summary>
static class ProfileCharts
{
    /// <summary>Null for columns without a shape: constant ones, identifiers, long texts.</summary>
    public static Chart? Of(ColumnProfile column) => column switch
    {
        { IsUnique: true } or { Distinct.Value: < 2 } => null,
        { Dates: { } dates } => Over(column, dates),
        { Numbers: { } numbers } when IsDecimal(numbers.Histogram) => Spread(column, numbers),
        { CategoryCounts.Count: > 1 } => Ranked(column),
        _ => null,
    };

    static Chart Spread(ColumnProfile column, NumberFacts numbers)
    {
        string low = ProfileView.Plain(numbers.Quantiles.First(q => q.Share == 0.25).Value), high = ProfileView.Plain(numbers.Quantiles.First(q => q.Share == 0.75).Value);
        long beyond = numbers.Histogram.Below + numbers.Histogram.Above;
        string outside = beyond == 0 ? "" : $"; {Count(beyond)} lie beyond, from {ProfileView.Plain(numbers.Minimum)} to {ProfileView.Plain(numbers.Maximum)}";
        return new Chart(Name(column), $"Half of {column.Name} lies between {low} and {high}", $"Rows by {column.Name}{(column.IsSampled ? ", of a sample" : "")}{outside}",
            $"{column.Name}: median {ProfileView.Plain(numbers.Median)}, mean {numbers.Mean.ToString("G6", CultureInfo.InvariantCulture)}, from {ProfileView.Plain(numbers.Minimum)} to {ProfileView.Plain(numbers.Maximum)}.",
            new Histogram([.. numbers.Histogram.Edges.Select(e => Math.Round((decimal)e, 9))], numbers.Histogram.Counts, Unit.Number));
    }

    static Chart Over(ColumnProfile column, DateFacts dates)
    {
        DateTime[] starts = [.. dates.Histogram.Edges.SkipLast(1)];
        string format = dates.Histogram.Edges[^1] - dates.Histogram.Edges[0] > TimeSpan.FromDays(2) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
        string first = starts[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last = dates.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Chart(Name(column), $"{column.Name} runs from {first} to {last}", $"Rows over {column.Name}", $"{Count(dates.Count)} rows on {Count(dates.Days)} days, from {first} to {last}.",
            new TimeLines([.. starts.Select(DateOnly.FromDateTime)], [.. starts.Select(s => s.ToString(format, CultureInfo.InvariantCulture))],
                [new Line("Rows", [.. dates.Histogram.Counts.Select(c => (decimal?)c)])], Unit.Count, AsColumns: true));
    }

    static Chart Ranked(ColumnProfile column)
    {
        string share = (column.Common[0].Share * 100).ToString("0.#", CultureInfo.InvariantCulture);
        string others = column.Distinct.Value > column.Common.Count ? $" ({column.Common.Count} of {Count(column.Distinct.Value)} values)" : "";
        return new Chart(Name(column), $"{share} % of the rows have {column.Name} {column.Common[0].Value}", $"Rows by {column.Name}{others}",
            $"Most common values of {column.Name}: {string.Join(", ", column.Common.Take(3).Select(v => $"{v.Value} ({Count(v.Count)})"))}.",
            new Bars([.. column.Common.Select(v => v.Value)], [new BarSeries("Rows", [.. column.Common.Select(v => (decimal?)v.Count)])], Unit.Count, CategoryLabel: column.Name));
    }

    static bool IsDecimal(NumberHistogram histogram) => histogram.Edges.All(e => Math.Abs(e) < 1e18);

    static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    static string Name(ColumnProfile column) => string.Create(CultureInfo.InvariantCulture, $"column_{column.Position}");
}

using Tillsight.Calendars;

namespace Tillsight.Metrics.Queries;

/// <summary>The one question that can be asked of the metrics: which figures, by what, when, of which lines, against what.</summary>
public sealed record MetricQuery
{
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>Dimensions that the cells are grouped by; none: one row.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Adds the time of this grain as the first dimension.</summary>
    public Grain? Grain { get; init; }

    /// <summary>First day; null: no bound. A bound leaves undated lines out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, which belongs to the range; null: no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>All have to hold.</summary>
    public IReadOnlyList<MetricFilter> Where { get; init; } = [];

    public ComparedWith Compare { get; init; }

    /// <summary>Null: time and other ordered dimensions from the first, else the first metric from the highest.</summary>
    public MetricOrder? Order { get; init; }

    /// <summary>Rows to give at most, after sorting.</summary>
    public int? Limit { get; init; }

    /// <summary>Rows to leave out before the first, after sorting.</summary>
    public int Offset { get; init; }

    /// <summary>Where time is the only dimension: a row also for periods without a line, as a chart needs it.</summary>
    public bool EveryPeriod { get; init; }

    /// <summary>Reads a query as people write it in commands and addresses.</summary>
    /// <exception cref="UsageException">A part cannot be read.</exception>
    public static MetricQuery Parse(
        IEnumerable<string> metrics, IEnumerable<string>? by = null, string? grain = null, string? from = null, string? to = null,
        IEnumerable<string>? where = null, string? compare = null, string? order = null, int? limit = null, int offset = 0) => new()
        {
            Metrics = SplitIds(metrics),
            By = SplitIds(by ?? []),
            Grain = grain is null ? null : ParseGrain(grain),
            From = from is null ? null : RangeText.ParsePeriod(from, "from").First,
            To = to is null ? null : RangeText.ParsePeriod(to, "to").Last,
            Where = MetricFilter.Parse(where ?? []),
            Compare = compare is null ? ComparedWith.Nothing : ComparisonWords.Parse(compare),
            Order = string.IsNullOrWhiteSpace(order) ? null : MetricOrder.Parse(order),
            Limit = limit,
            Offset = offset,
        };

    static IReadOnlyList<string> SplitIds(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    static Grain ParseGrain(string text)
    {
        string[] names = [.. Enum.GetNames<Grain>().Select(n => n.ToLowerInvariant())];
        int index = Array.IndexOf(names, text);
        return index >= 0
            ? (Grain)index
            : throw new UsageException($"There is no grain \"{text}\"{Nearest.To(text, names)} There are {string.Join(", ", names)}.");
    }
}

namespace Tillsight.Profiling.Columns;

/// <summary>A column of dates or instants, by its own wall clock.</summary>
/// <param name="Days">Different days.</param>
/// <param name="HasTime">Some value has a time of day.</param>
/// <param name="Histogram">Counts between instants of equal distance.</param>
public sealed record DateFacts(long Count, DateTime First, DateTime Last, DateTime Median, long Days, bool HasTime, DateHistogram Histogram);

/// <param name="Edges">One more than counts, ascending.</param>
public sealed record DateHistogram(IReadOnlyList<DateTime> Edges, IReadOnlyList<long> Counts);

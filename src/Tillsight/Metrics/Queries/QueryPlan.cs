using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>A query whose every id has been found and whose every combination makes sense.</summary>
sealed record QueryPlan
{
    public QueryPlan(MetricQuery query, DimensionCatalogue dimensions, DataCoverage coverage)
    {
        Query = query;
        Coverage = coverage;
        if (query.Metrics.Count == 0) throw new UsageException("A query needs at least one metric, such as net_sales.");
        if (query.Limit < 0 || query.Offset < 0) throw new UsageException("Limit and offset count rows and cannot be negative.");
        Metrics = [.. query.Metrics.Distinct(StringComparer.Ordinal).Select(MetricCatalogue.Get)];
        string[] timeFirst = query.Grain is { } grain ? [BuiltInDimensions.Of(grain).Id] : [];
        Dimensions = [.. timeFirst.Concat(query.By).Distinct(StringComparer.Ordinal).Select(dimensions.Get)];
        Filters = [.. query.Where.Select(f => (dimensions.Get(f.Dimension), f))];
        Named = Dimensions.OfType<EntityDimension>().Where(dimensions.HasNames).ToHashSet();
        Dates = new QueryDates(query, Dimensions, coverage.Dates);
        Program = new MetricProgram(Metrics);
        Source = LineSource.Of(this);
        Columns = AnswerColumns.Of(this);
        Sort = new RowOrder(this);
    }

    public MetricQuery Query { get; }

    public DataCoverage Coverage { get; }

    public IReadOnlyList<Metric> Metrics { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    public IReadOnlyList<(Dimension Dimension, MetricFilter Filter)> Filters { get; }

    /// <summary>The dimensions whose names stand beside their ids.</summary>
    public IReadOnlySet<EntityDimension> Named { get; }

    public QueryDates Dates { get; }

    public MetricProgram Program { get; }

    public LineSource Source { get; init; }

    public IReadOnlyList<AnswerColumn> Columns { get; }

    public RowOrder Sort { get; }
}

namespace Tillsight.Metrics;

/// <summary>A metric worked out from other metrics of the same cell, in decimal.</summary>
public abstract class DerivedMetric : Metric
{
    /// <summary>Ratios never add up; the few derived metrics that do say so.</summary>
    public override bool IsAdditive => false;

    public sealed override MetricNeeds Needs => Inputs.Aggregate(MetricNeeds.None, (needs, input) => needs | input.Needs);

    public sealed override string LineCondition =>
        string.Join(" or ", Inputs.Select(i => $"({i.LineCondition})").Distinct(StringComparer.Ordinal));

    /// <summary>The value from those of <see cref="Metric.Inputs"/>, in their order.</summary>
    public abstract decimal? Value(ReadOnlySpan<decimal?> inputs);

    /// <summary>A ratio; nothing where there is nothing to divide by.</summary>
    protected static decimal? Ratio(decimal? part, decimal? whole) => whole is null or 0 ? null : part / whole;
}

/// <summary>Derived from two metrics, named by their types so that the compiler checks the formula's inputs.</summary>
public abstract class DerivedFrom<T1, T2> : DerivedMetric
    where T1 : Metric
    where T2 : Metric
{
    public sealed override IReadOnlyList<Metric> Inputs => field ??= [MetricCatalogue.Of<T1>(), MetricCatalogue.Of<T2>()];

    public sealed override decimal? Value(ReadOnlySpan<decimal?> inputs) => Value(inputs[0], inputs[1]);

    protected abstract decimal? Value(decimal? first, decimal? second);
}

/// <summary>Derived from three metrics.</summary>
public abstract class DerivedFrom<T1, T2, T3> : DerivedMetric
    where T1 : Metric
    where T2 : Metric
    where T3 : Metric
{
    public sealed override IReadOnlyList<Metric> Inputs =>
        field ??= [MetricCatalogue.Of<T1>(), MetricCatalogue.Of<T2>(), MetricCatalogue.Of<T3>()];

    public sealed override decimal? Value(ReadOnlySpan<decimal?> inputs) => Value(inputs[0], inputs[1], inputs[2]);

    protected abstract decimal? Value(decimal? first, decimal? second, decimal? third);
}

namespace Tillsight.Metrics;

/// <summary>A metric that one aggregate over order lines gives: an exact sum of decimals or an exact count.</summary>
public abstract class LineMetric : Metric
{
    public abstract Measure Measure { get; }

    public sealed override bool IsAdditive => Measure.IsAdditive;

    public override MetricNeeds Needs => MetricNeeds.None;

    public sealed override IReadOnlyList<Metric> Inputs => [];

    public sealed override string LineCondition => Measure.Lines;
}

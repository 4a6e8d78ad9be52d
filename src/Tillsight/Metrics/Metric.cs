using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Metrics;

/// <summary>
/// A figure that a retailer lives by, defined once: pages, API, exports and documentation take it from here.
/// A metric is either counted or summed over order lines (<see cref="LineMetric"/>) or worked out from other metrics
/// (<see cref="DerivedMetric"/>).
/// </summary>
/// <remarks>The catalogue finds every metric by itself: a new one is one new file in Catalogue/, named like its id.</remarks>
public abstract class Metric
{
    /// <summary>What programs and URLs call it: the class name in snake_case.</summary>
    public string Id => field ??= RowShape.SnakeCase(GetType().Name);

    /// <summary>What people call it.</summary>
    public abstract string Name { get; }

    /// <summary>How it is worked out, in words.</summary>
    public abstract string Formula { get; }

    /// <summary>What its value counts; rates run 0..1.</summary>
    public abstract Unit Unit { get; }

    /// <summary>Whether a rise is good news; null where it is neither.</summary>
    public virtual bool? HigherIsBetter => true;

    /// <summary>The trap: what the figure does not say, or where it misleads.</summary>
    public virtual string? Notes => null;

    /// <summary>Whether the values of the cells of any one dimension add up to the total.</summary>
    public abstract bool IsAdditive { get; }

    /// <summary>What a source must hold for the figure to mean something.</summary>
    public abstract MetricNeeds Needs { get; }

    /// <summary>The metrics it is worked out from, in the order of the formula; none where it comes from the lines themselves.</summary>
    public abstract IReadOnlyList<Metric> Inputs { get; }

    /// <summary>SQL condition over a line <c>l</c>: the lines that can move this figure.</summary>
    public abstract string LineCondition { get; }

    public sealed override string ToString() => Id;
}

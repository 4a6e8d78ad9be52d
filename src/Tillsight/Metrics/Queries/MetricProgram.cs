namespace Tillsight.Metrics.Queries;

/// <summary>The metrics of a query with all that they are worked out from, in an order in which each finds its inputs ready.</summary>
sealed class MetricProgram
{
    readonly List<Metric> _steps = [];
    readonly List<int[]> _inputs = [];
    readonly Dictionary<Metric, int> _places = [];
    readonly int[] _asked;

    public MetricProgram(IReadOnlyList<Metric> metrics)
    {
        _asked = [.. metrics.Select(Place)];
        Measures = [.. _steps.OfType<LineMetric>()];
    }

    /// <summary>The metrics that the engine has to compute.</summary>
    public IReadOnlyList<LineMetric> Measures { get; }

    /// <summary>Whether the total is the sum of the cells; counts of different things have to be counted again.</summary>
    public bool AddsUp => Measures.All(m => m.IsAdditive);

    /// <summary>Whether a measure comes in rows of its own.</summary>
    public bool TakesTwoSteps => Measures.Any(m => m.Measure.Aggregate == Aggregate.RepeatCustomers);

    /// <summary>The values of the asked metrics of one cell.</summary>
    /// <param name="measures">Values of <see cref="Measures"/> as read; null where there was no line.</param>
    public decimal?[] Run(ReadOnlySpan<decimal?> measures)
    {
        var values = new decimal?[_steps.Count];
        int measure = 0;
        Span<decimal?> inputs = new decimal?[4];
        for (int step = 0; step < _steps.Count; step++)
        {
            if (_steps[step] is DerivedMetric derived)
            {
                int[] places = _inputs[step];
                for (int i = 0; i < places.Length; i++) inputs[i] = values[places[i]];
                values[step] = derived.Value(inputs[..places.Length]);
            }
            else
            {
                values[step] = measures[measure] ?? (((LineMetric)_steps[step]).Measure.IsNullWhenEmpty ? null : 0m);
                measure++;
            }
        }
        var answer = new decimal?[_asked.Length];
        for (int i = 0; i < _asked.Length; i++) answer[i] = values[_asked[i]];
        return answer;
    }

    int Place(Metric metric)
    {
        if (_places.TryGetValue(metric, out int place)) return place;
        int[] inputs = [.. metric.Inputs.Select(Place)];
        _steps.Add(metric);
        _inputs.Add(inputs);
        return _places[metric] = _steps.Count - 1;
    }
}

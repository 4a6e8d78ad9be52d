namespace Tillsight.Metrics.Queries;

/// <summary>The metrics of a query with all that they are worked out from, in an order in which each finds its inputs ready. Not for two
/// threads at once: cells share the working space.</summary>
sealed class MetricProgram
{
    readonly List<Metric> _steps = [];
    readonly List<int[]> _inputs = [];
    readonly Dictionary<Metric, int> _places = [];
    readonly int[] _asked;
    readonly decimal?[] _values;
    readonly decimal?[] _arguments;

    public MetricProgram(IReadOnlyList<Metric> metrics)
    {
        _asked = [.. metrics.Select(Place)];
        Measures = [.. _steps.OfType<LineMetric>().Select(m => m.Measure)];
        _values = new decimal?[_steps.Count];
        _arguments = new decimal?[_inputs.Max(i => i.Length)];
    }

    /// <summary>What the engine has to compute.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Whether the total is the sum of the cells; counts of different things have to be counted again.</summary>
    public bool AddsUp => Measures.All(m => m.IsAdditive);

    /// <summary>Whether a measure comes in rows of its own.</summary>
    public bool TakesTwoSteps => Measures.Any(m => m.Aggregate == Aggregate.RepeatCustomers);

    /// <summary>The values of the asked metrics of one cell.</summary>
    /// <param name="measures">Values of <see cref="Measures"/> as read; null where there was no line.</param>
    public decimal?[] Run(ReadOnlySpan<decimal?> measures)
    {
        int measure = 0;
        for (int step = 0; step < _steps.Count; step++)
            _values[step] = _steps[step] is DerivedMetric derived ? derived.Value(Arguments(step)) : Value(measures, measure++);
        var answer = new decimal?[_asked.Length];
        for (int i = 0; i < _asked.Length; i++) answer[i] = _values[_asked[i]];
        return answer;
    }

    decimal? Value(ReadOnlySpan<decimal?> measures, int measure) => measures[measure] ?? (Measures[measure].IsNullWhenEmpty ? null : 0m);

    ReadOnlySpan<decimal?> Arguments(int step)
    {
        int[] places = _inputs[step];
        for (int i = 0; i < places.Length; i++) _arguments[i] = _values[places[i]];
        return _arguments.AsSpan(0, places.Length);
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

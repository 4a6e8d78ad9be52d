namespace Tillsight.Statistics.Series;

/// <summary>A way to forecast a series of values at equal distances of time, oldest first. Stateless: it learns anew from each history.</summary>
/// <param name="Name">How results call it.</param>
public abstract record Forecaster(string Name)
{
    /// <summary>Fewest values it can learn from; below that there is not enough data.</summary>
    public abstract int LeastHistory { get; }

    /// <summary>Forecasts the next values.</summary>
    /// <param name="history">Finite values, oldest first, without gaps.</param>
    /// <param name="horizon">How many steps ahead, at least 1.</param>
    /// <exception cref="ArgumentException">The history is shorter than <see cref="LeastHistory"/> or holds a gap.</exception>
    public Forecast Forecast(ReadOnlySpan<double> history, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        if (history.Length < LeastHistory)
            throw new ArgumentException($"\"{Name}\" learns from {LeastHistory} values or more; there are {history.Length}.", nameof(history));
        foreach (double value in history)
            if (!double.IsFinite(value)) throw new ArgumentException("The history has a gap; fill it or shorten the history first.", nameof(history));
        return Predict(history, horizon);
    }

    private protected abstract Forecast Predict(ReadOnlySpan<double> history, int horizon);
}

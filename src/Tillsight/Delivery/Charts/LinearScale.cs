namespace Tillsight.Delivery.Charts;

/// <summary>Maps values to positions, with round ticks that enclose the data.</summary>
/// <remarks>Steps are 1, 2, 2.5 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990,
/// with 2.5 added so that four ticks fit more ranges).</remarks>
sealed class LinearScale
{
    static readonly double[] NiceSteps = [1, 2, 2.5, 5, 10];

    readonly double _from, _to;

    LinearScale(double min, double max, double step, double from, double to)
    {
        (Min, Max, Step, _from, _to) = (min, max, step, from, to);
        Ticks = Enumerable.Range(0, (int)Math.Round((max - min) / step) + 1)
            .Select(i => Math.Round((min + i * step) / step) * step).ToList();
    }

    public double Min { get; }
    public double Max { get; }
    public double Step { get; }
    public IReadOnlyList<double> Ticks { get; }

    /// <param name="values">The data; an empty or constant set still gives a scale.</param>
    /// <param name="fromZero">Bars must start at zero.</param>
    /// <param name="ticks">Ticks wanted, about.</param>
    public static LinearScale Around(IEnumerable<double> values, bool fromZero, int ticks, double from, double to)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (double v in values) (min, max) = (Math.Min(min, v), Math.Max(max, v));
        if (min > max) (min, max) = (0, 1);
        // A range that starts near zero reads better from zero.
        if (fromZero || (min > 0 && min < 0.4 * max)) (min, max) = (Math.Min(min, 0), Math.Max(max, 0));
        if (min == max) (min, max) = min == 0 ? (0, 1) : (Math.Min(min, 0), Math.Max(max, 0));
        double step = NiceStep((max - min) / ticks);
        return new LinearScale(Math.Floor(min / step + 1e-9) * step, Math.Ceiling(max / step - 1e-9) * step, step, from, to);
    }

    public double At(double value) => _from + (value - Min) / (Max - Min) * (_to - _from);

    /// <summary>The smallest nice number not below <paramref name="rough"/>.</summary>
    static double NiceStep(double rough)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        foreach (double nice in NiceSteps)
            if (nice * power >= rough * (1 - 1e-9)) return nice * power;
        return 10 * power;
    }
}

namespace Tillsight.Profiling.Columns;

/// <summary>Edges of a histogram at round numbers, which a person can read.</summary>
static class HistogramEdges
{
    /// <summary>Width by Freedman and Diaconis (1981), Sturges (1926) where the quartiles are equal, rounded up to 1, 2, 2.5 or 5 times a power of ten.</summary>
    /// <returns>Two or more edges that enclose low and high.</returns>
    public static double[] Of(double low, double high, long count, double interquartile, int mostBins)
    {
        double width = interquartile > 0 ? 2 * interquartile / Math.Cbrt(count) : (high - low) / (Math.Log2(count) + 1);
        width = Round(Math.Max(width, (high - low) / mostBins));
        double start = Math.Floor(low / width);
        int bins = Math.Max(1, (int)(Math.Floor(high / width) - start) + 1);
        // The last bin holds its upper edge, so a maximum on an edge needs no bin of its own.
        if (bins > 1 && (start + bins - 1) * width >= high) bins--;
        return [.. Enumerable.Range(0, bins + 1).Select(i => (start + i) * width)];
    }

    static double Round(double width)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        double[] steps = [1, 2, 2.5, 5, 10];
        return steps.First(s => s * power >= width * (1 - 1e-9)) * power;
    }
}

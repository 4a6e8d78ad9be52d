namespace Tillsight.Profiling.Columns;

/// <summary>What a profile says of a column of numbers.</summary>
static class NumberStatistics
{
    static readonly double[] Shares = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];

    public static NumberFacts? Of(WeightedNumbers numbers, long infinite, ProfileOptions options)
    {
        if (numbers.Count == 0) return null;
        double n = numbers.Count, sum = numbers.Sum(), mean = sum / n;
        var (second, third, fourth) = numbers.CentralSums(mean);
        double median = numbers.Quantile(0.5);
        var distances = numbers.DistancesFrom(median);
        double mad = distances.Quantile(0.5);
        return new NumberFacts(numbers.Count, sum, mean, n < 2 ? double.NaN : Math.Sqrt(second / (n - 1)),
            Skewness(n, second, third), Kurtosis(n, second, fourth), [.. Shares.Select(s => new Quantile(s, numbers.Quantile(s)))], mad,
            numbers.CountBelow(0, inclusive: true) - numbers.CountBelow(0), numbers.CountBelow(0), infinite,
            HistogramOf(numbers, options), OutliersOf(numbers, distances, mad, options),
            [.. Enumerable.Range(0, Math.Min(options.ExtremeValues, numbers.Distinct)).Select(i => numbers[i])],
            [.. Enumerable.Range(1, Math.Min(options.ExtremeValues, numbers.Distinct)).Select(i => numbers[numbers.Distinct - i])]);
    }

    /// <summary>G1 = n sqrt(n-1)/(n-2) M3/M2^1.5; 0 where all numbers are equal, NaN for fewer than three.</summary>
    static double Skewness(double n, double second, double third) =>
        n < 3 ? double.NaN : second == 0 ? 0 : n * Math.Sqrt(n - 1) / (n - 2) * (third / Math.Pow(second, 1.5));

    /// <summary>G2, excess; 0 where all numbers are equal, NaN for fewer than four.</summary>
    static double Kurtosis(double n, double second, double fourth) =>
        n < 4 ? double.NaN : second == 0 ? 0
            : (n * (n + 1) * (n - 1) * fourth / (second * second) - 3 * (n - 1) * (n - 1)) / ((n - 2) * (n - 3));

    static NumberOutliers OutliersOf(WeightedNumbers numbers, WeightedNumbers distances, double mad, ProfileOptions options)
    {
        double first = numbers.Quantile(0.25), third = numbers.Quantile(0.75), range = third - first;
        double low = first - options.OutlierFences * range, high = third + options.OutlierFences * range;
        double farLow = first - options.FarFences * range, farHigh = third + options.FarFences * range;
        // Where more than half of the values are equal the mean distance stands in for the median one, as in RobustScore.
        double scale = mad > 0 ? 1.482602218505602 * mad : Math.Sqrt(Math.PI / 2) * distances.Sum() / distances.Count;
        return new(low, high, numbers.CountBelow(low), Above(numbers, high), numbers.CountBelow(farLow) + Above(numbers, farHigh),
            Above(distances, options.RobustScore * scale));
    }

    static long Above(WeightedNumbers numbers, double bound) => numbers.Count - numbers.CountBelow(bound, inclusive: true);

    static NumberHistogram HistogramOf(WeightedNumbers numbers, ProfileOptions options)
    {
        double first = numbers.Quantile(0.25), third = numbers.Quantile(0.75), reach = options.FarFences * (third - first);
        double low = reach > 0 ? numbers.AtOrAbove(first - reach) : numbers.Minimum;
        double high = reach > 0 ? numbers.AtOrBelow(third + reach) : numbers.Maximum;
        if (low == high) return new([low - 0.5, high + 0.5], [numbers.Count], 0, 0);
        double[] edges = HistogramEdges.Of(low, high, numbers.Count, third - first, options.HistogramBins);
        var counts = new long[edges.Length - 1];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = numbers.CountBelow(edges[i + 1], inclusive: i == counts.Length - 1) - numbers.CountBelow(edges[i]);
        return new(edges, counts, numbers.CountBelow(edges[0]), Above(numbers, edges[^1]));
    }
}

namespace Tillsight.Statistics.Association;

/// <summary>How much of a number's spread the category explains.</summary>
public static class CorrelationRatio
{
    /// <summary>Eta = sqrt(between-group sum of squares / total sum of squares), 0..1; NaN for a constant number or fewer than two rows.</summary>
    /// <param name="categories">Category codes (0, 1, 2 ...); negative is missing.</param>
    /// <param name="values">Numbers; NaN is missing.</param>
    public static double Eta(ReadOnlySpan<int> categories, ReadOnlySpan<double> values)
    {
        SameLength.Check(categories.Length, values.Length);
        int groups = 0;
        foreach (int code in categories) groups = Math.Max(groups, code + 1);
        var (sums, counts) = (new double[groups], new int[groups]);
        double total = 0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        int n = 0;
        for (int i = 0; i < values.Length; i++)
            if (categories[i] >= 0 && !double.IsNaN(values[i]))
            {
                sums[categories[i]] += values[i];
                counts[categories[i]]++;
                total += values[i];
                least = Math.Min(least, values[i]);
                most = Math.Max(most, values[i]);
                n++;
            }

        double mean = total / n, between = 0, all = 0;
        for (int g = 0; g < groups; g++)
            if (counts[g] > 0) between += counts[g] * (sums[g] / counts[g] - mean) * (sums[g] / counts[g] - mean);
        for (int i = 0; i < values.Length; i++)
            if (categories[i] >= 0 && !double.IsNaN(values[i])) all += (values[i] - mean) * (values[i] - mean);
        return n < 2 || least == most ? double.NaN : Math.Sqrt(Math.Min(1, between / all));
    }
}

namespace Tillsight.Statistics.Association;

/// <summary>Ranks of values, from 1; equal values share the mean of their ranks.</summary>
public static class Ranks
{
    /// <summary>Average ranks in the order of the values.</summary>
    public static double[] Average(ReadOnlySpan<double> values) => Average(values, out _);

    /// <param name="values">Values without NaN.</param>
    /// <param name="tieSum">Sum of t^3 - t over groups of t equal values: what the variance of rank tests loses to ties.</param>
    public static double[] Average(ReadOnlySpan<double> values, out double tieSum)
    {
        double[] sorted = values.ToArray();
        var order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);

        var ranks = new double[sorted.Length];
        tieSum = 0;
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            double ties = end - start;
            for (int i = start; i < end; i++) ranks[order[i]] = (start + 1 + end) / 2.0;
            tieSum += ties * ties * ties - ties;
            start = end;
        }
        return ranks;
    }
}

namespace Tillsight.Statistics.Descriptive;

/// <summary>NaN stands for a missing value. Statistics of one column take complete values; drop the missing first.</summary>
public static class Missing
{
    /// <summary>The values that are there, in their order.</summary>
    public static double[] Drop(ReadOnlySpan<double> values)
    {
        var kept = new double[values.Length - Count(values)];
        int next = 0;
        foreach (double value in values)
            if (!double.IsNaN(value)) kept[next++] = value;
        return kept;
    }

    public static int Count(ReadOnlySpan<double> values)
    {
        int count = 0;
        foreach (double value in values)
            if (double.IsNaN(value)) count++;
        return count;
    }

    /// <summary>The pairs of which both values are there.</summary>
    public static (double[] X, double[] Y) DropPairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        SameLength.Check(x.Length, y.Length);
        var (keptX, keptY) = (new double[x.Length], new double[x.Length]);
        int next = 0;
        for (int i = 0; i < x.Length; i++)
            if (!double.IsNaN(x[i]) && !double.IsNaN(y[i]))
                (keptX[next], keptY[next++]) = (x[i], y[i]);
        return (keptX[..next], keptY[..next]);
    }
}

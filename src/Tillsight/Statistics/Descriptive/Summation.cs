namespace Tillsight.Statistics.Descriptive;

/// <summary>Sums that keep the digits which a plain loop loses.</summary>
public static class Summation
{
    /// <summary>Sum by Neumaier's compensated method (1974): the error does not grow with the number of values.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (double value in values)
        {
            double next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        // An infinite sum has lost NaN, which must not hide it.
        return double.IsFinite(sum) ? sum + lost : sum;
    }

    /// <summary>Arithmetic mean; NaN without values.</summary>
    public static double Mean(ReadOnlySpan<double> values) => Sum(values) / values.Length;
}

namespace Tillsight.Statistics.Descriptive;

/// <summary>Tukey's fences (Exploratory Data Analysis, 1977): values outside [Q1 - k IQR, Q3 + k IQR] are outliers.</summary>
/// <param name="Low">Lower fence.</param>
/// <param name="High">Upper fence.</param>
public readonly record struct Fences(double Low, double High)
{
    /// <param name="ascending">Values in ascending order.</param>
    /// <param name="k">1.5 for outliers, 3 for far ones.</param>
    public static Fences OfSorted(ReadOnlySpan<double> ascending, double k = 1.5)
    {
        double first = Quantiles.OfSorted(ascending, 0.25), third = Quantiles.OfSorted(ascending, 0.75), reach = k * (third - first);
        return new(first - reach, third + reach);
    }

    public bool IsOutside(double value) => value < Low || value > High;
}

namespace Tillsight.Tests.Statistics;

/// <summary>Two small samples, one of them skewed, that several tests share with their reference programs.</summary>
static class Samples
{
    public static readonly double[] X = [2.5, 3.1, 4.7, 5.0, 5.9, 6.2, 7.7, 8.8, 12.4, 31.0];
    public static readonly double[] Y = [1.2, 3.3, 2.8, 4.9, 5.1, 5.1, 6.6, 7.0];
    public static readonly double[] Z = [4.4, 4.5, 5.2, 5.8, 6.2, 7.1];
}

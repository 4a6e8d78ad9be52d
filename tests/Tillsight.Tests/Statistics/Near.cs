namespace Tillsight.Tests.Statistics;

/// <summary>Comparisons of doubles by relative error, since a published number has digits, not decimal places.</summary>
static class Near
{
    public static void Relative(double expected, double actual, double tolerance) => Assert.True(
        expected == actual || Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
        $"Expected {expected:R} to {tolerance:R} relative, found {actual:R}.");

    public static void Absolute(double expected, double actual, double tolerance) => Assert.True(
        expected == actual || Math.Abs(actual - expected) <= tolerance, $"Expected {expected:R} to {tolerance:R}, found {actual:R}.");
}

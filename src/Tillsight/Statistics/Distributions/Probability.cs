namespace Tillsight.Statistics.Distributions;

/// <summary>Checks of arguments that are the same for every distribution.</summary>
static class Probability
{
    public static double Check(double p) => p is >= 0 and <= 1 ? p
        : throw new ArgumentOutOfRangeException(nameof(p), p, "A probability from 0 to 1 is expected.");

    /// <summary>A confidence level strictly between 0 and 1.</summary>
    public static double CheckLevel(double level) => level is > 0 and < 1 ? level
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level between 0 and 1, such as 0.95, is expected.");

    public static double CheckPositive(double value, string name) => value > 0 ? value
        : throw new ArgumentOutOfRangeException(name, value, "A number above 0 is expected.");
}

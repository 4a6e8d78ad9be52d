using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <summary>Intervals of a proportion of successes in n trials.</summary>
public static class ProportionInterval
{
    /// <summary>Wilson's score interval (JASA 22, 1927), the default: close to its level even for few trials and rare successes.</summary>
    /// <returns>0..1 where there are no trials.</returns>
    public static Interval Wilson(long successes, long trials, double level = 0.95)
    {
        Check(successes, trials);
        double z = Normal.UpperQuantile((1 - Probability.CheckLevel(level)) / 2), square = z * z;
        if (trials == 0) return new(0, 1, level);
        double n = trials, p = successes / n, middle = (p + square / (2 * n)) / (1 + square / n);
        double reach = z / (1 + square / n) * Math.Sqrt(p * (1 - p) / n + square / (4 * n * n));
        // Without successes the lower end is 0 exactly; rounding must not put it beside.
        return new(successes == 0 ? 0 : middle - reach, successes == trials ? 1 : middle + reach, level);
    }

    /// <summary>Clopper and Pearson's exact interval (Biometrika 26, 1934): never below its level, therefore wider.</summary>
    /// <returns>0..1 where there are no trials.</returns>
    public static Interval ClopperPearson(long successes, long trials, double level = 0.95)
    {
        Check(successes, trials);
        double tail = (1 - Probability.CheckLevel(level)) / 2;
        return new(
            successes == 0 ? 0 : new Beta(successes, trials - successes + 1).Quantile(tail),
            successes == trials ? 1 : new Beta(successes + 1, trials - successes).UpperQuantile(tail),
            level);
    }

    internal static void Check(long successes, long trials)
    {
        if (successes < 0 || successes > trials)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"0 to {trials} successes in {trials} trials are expected.");
    }
}

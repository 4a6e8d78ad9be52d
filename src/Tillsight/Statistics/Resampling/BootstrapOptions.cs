namespace Tillsight.Statistics.Resampling;

/// <summary>How an interval is read off the resampled values.</summary>
public enum BootstrapInterval
{
    /// <summary>Bias-corrected and accelerated (Efron, JASA 82, 1987): follows a skewed statistic.</summary>
    Bca,

    /// <summary>Quantiles of the resampled statistic.</summary>
    Percentile,
}

/// <summary>How often and how to resample.</summary>
public sealed record BootstrapOptions
{
    public int Resamples { get; init; } = 2000;

    public double Level { get; init; } = 0.95;

    public BootstrapInterval Interval { get; init; } = BootstrapInterval.Bca;

    /// <summary>The same seed gives the same interval, everywhere.</summary>
    public ulong Seed { get; init; } = 1;
}

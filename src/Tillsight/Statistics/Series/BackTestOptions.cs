namespace Tillsight.Statistics.Series;

/// <summary>How forecasters are tried on the past.</summary>
public sealed record BackTestOptions
{
    /// <summary>Steps ahead that are compared at each cut-off.</summary>
    public int Horizon { get; init; } = 1;

    /// <summary>At most so many cut-offs, the latest.</summary>
    public int MostCutoffs { get; init; } = 12;

    /// <summary>A forecaster that leaves fewer cut-offs than this has not enough data.</summary>
    public int LeastCutoffs { get; init; } = 3;

    /// <summary>Values a season, for the scale of MASE and RMSSE.</summary>
    public int Season { get; init; } = 12;
}

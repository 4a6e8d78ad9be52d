namespace Tillsight.Statistics.Regression;

/// <summary>How a regression is fitted.</summary>
public sealed record LeastSquaresOptions
{
    public bool Intercept { get; init; } = true;

    /// <summary>A weight above 0 for each row (inverse variances); null weighs all alike.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Whether standard errors allow for a spread that differs between rows: White's sandwich scaled by n/(n - k), "HC1".</summary>
    public bool RobustErrors { get; init; }
}

namespace Tillsight.Statistics.Inference;

/// <summary>The outcome of a test of a hypothesis.</summary>
/// <param name="Statistic">The test's statistic (z, chi-squared, H, F ...).</param>
/// <param name="PValue">Probability of a statistic at least this extreme if there were no difference.</param>
/// <param name="Freedom">Degrees of freedom; NaN where the test has none.</param>
/// <param name="Freedom2">Degrees of freedom of the denominator of an F test; NaN elsewhere.</param>
public readonly record struct TestOutcome(double Statistic, double PValue, double Freedom = double.NaN, double Freedom2 = double.NaN);

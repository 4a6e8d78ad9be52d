using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Regression;

/// <summary>A fitted coefficient. Where its column is a combination of earlier ones (<see cref="IsAliased"/>) it has no value and counts as 0.</summary>
/// <param name="Estimate">NaN where aliased.</param>
/// <param name="StandardError">NaN where aliased or no degrees of freedom are left.</param>
/// <param name="Freedom">Degrees of freedom of the fit.</param>
public sealed record Coefficient(string Name, double Estimate, double StandardError, int Freedom)
{
    public bool IsAliased => double.IsNaN(Estimate);

    public double T => Estimate / StandardError;

    /// <summary>Two-sided, of the hypothesis that it is 0.</summary>
    public double PValue => double.IsNaN(T) ? double.NaN : new StudentT(Freedom).TwoSided(T);

    public Interval Interval(double level = 0.95)
    {
        double reach = Freedom < 1 ? double.NaN : new StudentT(Freedom).UpperQuantile((1 - Probability.CheckLevel(level)) / 2) * StandardError;
        return new(Estimate - reach, Estimate + reach, level);
    }
}

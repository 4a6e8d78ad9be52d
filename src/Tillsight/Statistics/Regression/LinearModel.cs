using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Regression;

/// <summary>What a regression says of one new row.</summary>
/// <param name="Mean">The fitted value.</param>
/// <param name="StandardError">Of the fitted value.</param>
/// <param name="MeanInterval">Where the mean of such rows lies.</param>
/// <param name="Interval">Where one new row lies: wider, with the rows' own spread.</param>
public readonly record struct Prediction(double Mean, double StandardError, Interval MeanInterval, Interval Interval);

/// <summary>A linear model as fitted by <see cref="LeastSquares"/>.</summary>
public sealed class LinearModel
{
    readonly bool intercept;
    readonly double[,] covariance;
    readonly int[] kept;

    internal LinearModel(IReadOnlyList<Coefficient> coefficients, bool intercept, int[] kept, double[,] covariance, double[] residuals)
    {
        Coefficients = coefficients;
        Residuals = residuals;
        this.intercept = intercept;
        this.kept = kept;
        this.covariance = covariance;
    }

    /// <summary>"(intercept)" first where there is one, then the regressors in their order.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>Names of the columns that are combinations of earlier ones and were left out; empty when all is well.</summary>
    public IEnumerable<string> Aliased => Coefficients.Where(coefficient => coefficient.IsAliased).Select(coefficient => coefficient.Name);

    /// <summary>Observed less fitted, unweighted, in the rows' order.</summary>
    public IReadOnlyList<double> Residuals { get; }

    public int Rows => Residuals.Count;

    /// <summary>Rows less estimated coefficients; at 0 the fit is exact and says nothing about error.</summary>
    public int Freedom => Rows - kept.Length;

    /// <summary>Share of the (weighted) sum of squares explained: around the mean with an intercept, around 0 without, as in R.</summary>
    public required double RSquared { get; init; }

    /// <summary>1 - (1 - R2) (n - 1)/(n - k); n instead of n - 1 without an intercept.</summary>
    public double AdjustedRSquared => 1 - (1 - RSquared) * (Rows - (intercept ? 1 : 0)) / Freedom;

    /// <summary>sqrt(weighted residual sum of squares / degrees of freedom); NaN where none are left.</summary>
    public required double ResidualDeviation { get; init; }

    public Coefficient this[string name] => Coefficients.FirstOrDefault(coefficient => coefficient.Name == name)
        ?? throw new ArgumentException($"The model has no \"{name}\"; it has {string.Join(", ", Coefficients.Select(c => c.Name))}.", nameof(name));

    /// <summary>Predicts a new row of weight 1.</summary>
    /// <param name="row">The regressors' values in their order, without the intercept.</param>
    /// <param name="level">Confidence of both intervals.</param>
    public Prediction Predict(double[] row, double level = 0.95) => Predict([row], level)[0];

    /// <summary>Predicts several new rows of weight 1.</summary>
    public IReadOnlyList<Prediction> Predict(IReadOnlyList<double[]> rows, double level = 0.95)
    {
        double t = Freedom < 1 ? double.NaN : new StudentT(Freedom).UpperQuantile((1 - Probability.CheckLevel(level)) / 2);
        return [.. rows.Select(row => Predicted(row, t, level))];
    }

    Prediction Predicted(double[] row, double t, double level)
    {
        double[] full = intercept ? [1, .. row] : row;
        if (full.Length != Coefficients.Count)
            throw new ArgumentException($"{Coefficients.Count - (intercept ? 1 : 0)} values are expected, one a regressor; found {row.Length}.", nameof(row));
        double mean = 0, variance = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            mean += full[kept[i]] * Coefficients[kept[i]].Estimate;
            for (int j = 0; j < kept.Length; j++) variance += full[kept[i]] * covariance[i, j] * full[kept[j]];
        }
        double reach = t * Math.Sqrt(variance), spread = t * Math.Sqrt(variance + ResidualDeviation * ResidualDeviation);
        return new(mean, Math.Sqrt(variance), new(mean - reach, mean + reach, level), new(mean - spread, mean + spread, level));
    }
}

namespace Tillsight.Statistics.Regression;

/// <summary>Ordinary and weighted least squares by QR, which keeps twice the digits of the normal equations.</summary>
public static class LeastSquares
{
    public const string Intercept = "(intercept)";

    /// <summary>Fits y on the regressors.</summary>
    /// <param name="regressors">Columns of y's length; those that earlier ones span are left out and named in <see cref="LinearModel.Aliased"/>.</param>
    /// <param name="y">Observed values, finite.</param>
    /// <param name="options">Intercept, weights, robust errors.</param>
    /// <returns>Null where there are no rows.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is missing or infinite, or a weight is not above 0.</exception>
    public static LinearModel? Fit(IReadOnlyList<Regressor> regressors, ReadOnlySpan<double> y, LeastSquaresOptions? options = null)
    {
        options ??= new();
        if (y.IsEmpty) return null;
        Check(regressors, y, options.Weights);
        double[] root = Roots(options.Weights, y.Length);
        List<string> names = [.. options.Intercept ? [Intercept] : Array.Empty<string>(), .. regressors.Select(regressor => regressor.Name)];
        double[][] weighted = [.. options.Intercept ? [root.ToArray()] : Array.Empty<double[]>(), .. regressors.Select(regressor => Times(regressor.Values, root))];
        double[] response = Times(y, root);

        var qr = new HouseholderQr(Array.ConvertAll(weighted, column => column.ToArray()), response.ToArray());
        double[] estimates = qr.Solve(), residuals = Residuals(weighted, response, qr.Kept, estimates);
        int freedom = y.Length - qr.Kept.Length;
        double squares = SumOfSquares(residuals), sigma = freedom == 0 ? double.NaN : Math.Sqrt(squares / freedom);
        double[,] covariance = options.RobustErrors
            ? Sandwich(qr.InverseGram(), weighted, qr.Kept, residuals, (double)y.Length / freedom)
            : Scaled(qr.InverseGram(), sigma * sigma);
        for (int i = 0; i < residuals.Length; i++) residuals[i] /= root[i];
        return new(Named(names, qr.Kept, estimates, covariance, freedom), options.Intercept, qr.Kept, covariance, residuals)
        {
            RSquared = 1 - squares / TotalSquares(response, root, options.Intercept),
            ResidualDeviation = sigma,
        };
    }

    static void Check(IReadOnlyList<Regressor> regressors, ReadOnlySpan<double> y, double[]? weights)
    {
        if (HasGap(y)) throw new ArgumentException("A value of y is missing or infinite; leave its row out first.", nameof(y));
        foreach (var regressor in regressors)
        {
            SameLength.Check(regressor.Values.Length, y.Length);
            if (HasGap(regressor.Values))
                throw new ArgumentException($"A value of \"{regressor.Name}\" is missing or infinite; leave its row out first.", nameof(regressors));
        }
        if (weights is null) return;
        SameLength.Check(weights.Length, y.Length);
        if (HasGap(weights) || weights.Any(weight => weight <= 0))
            throw new ArgumentException("Weights are finite and above 0; leave rows of weight 0 out.", nameof(weights));
    }

    static bool HasGap(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
            if (!double.IsFinite(value)) return true;
        return false;
    }

    static double[] Roots(double[]? weights, int rows)
    {
        var roots = new double[rows];
        for (int i = 0; i < rows; i++) roots[i] = weights is null ? 1 : Math.Sqrt(weights[i]);
        return roots;
    }

    static double[] Times(ReadOnlySpan<double> values, double[] factors)
    {
        var products = new double[factors.Length];
        for (int i = 0; i < products.Length; i++) products[i] = values[i] * factors[i];
        return products;
    }

    static double[] Residuals(double[][] columns, double[] response, int[] kept, double[] estimates)
    {
        double[] residuals = response.ToArray();
        for (int k = 0; k < kept.Length; k++)
        {
            double[] column = columns[kept[k]];
            for (int i = 0; i < residuals.Length; i++) residuals[i] -= estimates[k] * column[i];
        }
        return residuals;
    }

    // Around the weighted mean with an intercept, around 0 without.
    static double TotalSquares(double[] response, double[] root, bool centred)
    {
        if (!centred) return SumOfSquares(response);
        double sum = 0, weights = 0, squares = 0;
        for (int i = 0; i < response.Length; i++)
        {
            sum += response[i] * root[i];
            weights += root[i] * root[i];
        }
        for (int i = 0; i < response.Length; i++)
        {
            double deviation = response[i] - sum / weights * root[i];
            squares += deviation * deviation;
        }
        return squares;
    }

    static IReadOnlyList<Coefficient> Named(List<string> names, int[] kept, double[] estimates, double[,] covariance, int freedom)
    {
        var coefficients = names.ConvertAll(name => new Coefficient(name, double.NaN, double.NaN, freedom));
        for (int k = 0; k < kept.Length; k++)
            coefficients[kept[k]] = new(names[kept[k]], estimates[k], Math.Sqrt(covariance[k, k]), freedom);
        return coefficients;
    }

    // H. White (Econometrica 48, 1980) with the n/(n - k) of MacKinnon and White (1985): bread x meat x bread.
    static double[,] Sandwich(double[,] bread, double[][] columns, int[] kept, double[] residuals, double factor)
    {
        int k = kept.Length;
        var meat = new double[k, k];
        for (int i = 0; i < k; i++)
            for (int j = i; j < k; j++)
            {
                double[] a = columns[kept[i]], b = columns[kept[j]];
                double sum = 0;
                for (int row = 0; row < residuals.Length; row++) sum += residuals[row] * residuals[row] * a[row] * b[row];
                meat[i, j] = meat[j, i] = sum * factor;
            }
        return Product(Product(bread, meat), bread);
    }

    static double[,] Product(double[,] a, double[,] b)
    {
        int k = a.GetLength(0);
        var product = new double[k, k];
        for (int i = 0; i < k; i++)
            for (int m = 0; m < k; m++)
                for (int j = 0; j < k; j++) product[i, j] += a[i, m] * b[m, j];
        return product;
    }

    static double[,] Scaled(double[,] matrix, double factor)
    {
        for (int i = 0; i < matrix.GetLength(0); i++)
            for (int j = 0; j < matrix.GetLength(1); j++) matrix[i, j] *= factor;
        return matrix;
    }

    static double SumOfSquares(double[] values)
    {
        double sum = 0;
        foreach (double value in values) sum += value * value;
        return sum;
    }
}

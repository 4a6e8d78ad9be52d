namespace Tillsight.Statistics.Regression;

/// <summary>QR decomposition by Householder reflections (Golub and Van Loan, Matrix Computations, 5.2), leaving out columns that earlier ones already span.</summary>
/// <remarks>Columns are never exchanged otherwise, so that what is left out is always the later, redundant column, as in R's <c>lm</c>.</remarks>
sealed class HouseholderQr
{
    /// <summary>A column of which less than this share is new counts as spanned, as in R.</summary>
    const double Tolerance = 1e-7;

    readonly double[][] reduced;
    readonly double[] response;

    /// <param name="columns">Overwritten.</param>
    /// <param name="response">Overwritten.</param>
    public HouseholderQr(double[][] columns, double[] response)
    {
        (reduced, this.response) = (columns, response);
        var kept = new List<int>();
        double[] whole = Array.ConvertAll(columns, column => Norm(column));
        for (int c = 0; c < columns.Length && kept.Count < response.Length; c++)
        {
            int step = kept.Count;
            double norm = Norm(columns[c].AsSpan(step));
            if (!(norm > Tolerance * whole[c])) continue;
            kept.Add(c);
            Reflect(c, step, columns[c][step] > 0 ? -norm : norm);
        }
        Kept = [.. kept];
    }

    /// <summary>Indices of the independent columns, ascending.</summary>
    public int[] Kept { get; }

    /// <summary>Coefficients of the kept columns, by back substitution.</summary>
    public double[] Solve()
    {
        var solution = new double[Kept.Length];
        for (int i = Kept.Length - 1; i >= 0; i--)
        {
            double value = response[i];
            for (int j = i + 1; j < Kept.Length; j++) value -= R(i, j) * solution[j];
            solution[i] = value / R(i, i);
        }
        return solution;
    }

    /// <summary>(X'X)^-1 = R^-1 R^-T of the kept columns.</summary>
    public double[,] InverseGram()
    {
        int k = Kept.Length;
        var inverse = new double[k, k];
        for (int j = 0; j < k; j++)
        {
            inverse[j, j] = 1 / R(j, j);
            for (int i = j - 1; i >= 0; i--)
            {
                double sum = 0;
                for (int m = i + 1; m <= j; m++) sum += R(i, m) * inverse[m, j];
                inverse[i, j] = -sum / R(i, i);
            }
        }
        var gram = new double[k, k];
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++)
                for (int m = Math.Max(i, j); m < k; m++) gram[i, j] += inverse[i, m] * inverse[j, m];
        return gram;
    }

    double R(int row, int column) => reduced[Kept[column]][row];

    void Reflect(int column, int step, double diagonal)
    {
        double[] axis = reduced[column].AsSpan(step).ToArray();
        axis[0] -= diagonal;
        double scale = 0;
        foreach (double value in axis) scale += value * value;
        for (int c = column + 1; c < reduced.Length; c++) Apply(axis, scale, reduced[c].AsSpan(step));
        Apply(axis, scale, response.AsSpan(step));
        reduced[column][step] = diagonal;
    }

    static void Apply(double[] axis, double scale, Span<double> target)
    {
        double dot = 0;
        for (int i = 0; i < target.Length; i++) dot += axis[i] * target[i];
        double factor = 2 * dot / scale;
        for (int i = 0; i < target.Length; i++) target[i] -= factor * axis[i];
    }

    static double Norm(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value * value;
        return Math.Sqrt(sum);
    }
}

using Tillsight.Statistics.Descriptive;

namespace Tillsight.Statistics.Association;

/// <summary>A measure between every two of several columns.</summary>
/// <param name="Values">Square and symmetric; NaN where a pair has no defined value (a constant column, too few pairs).</param>
/// <param name="Pairs">On how many rows each value rests: those of which both columns have a value.</param>
public sealed record AssociationMatrix(double[,] Values, int[,] Pairs)
{
    /// <summary>Pearson's r between numeric columns; NaN is missing and leaves out the pair, not the row.</summary>
    public static AssociationMatrix Pearson(IReadOnlyList<double[]> columns) => Numeric(columns, (x, y) => Correlation.Pearson(x, y));

    /// <summary>Spearman's rho between numeric columns, ranked anew among the rows of each pair, as pandas does.</summary>
    public static AssociationMatrix Spearman(IReadOnlyList<double[]> columns) => Numeric(columns, (x, y) => Correlation.Spearman(x, y));

    /// <summary>Cramér's V, bias-corrected, between columns of category codes; a negative code is missing.</summary>
    public static AssociationMatrix CramersV(IReadOnlyList<int[]> columns) => Fill(columns.Count, (i, j) =>
    {
        var table = ContingencyTable.FromCodes(columns[i], columns[j]);
        return (table.CramersVCorrected, (int)table.Total);
    });

    static AssociationMatrix Numeric(IReadOnlyList<double[]> columns, Func<double[], double[], double> measure) => Fill(columns.Count, (i, j) =>
    {
        var (x, y) = Missing.DropPairs(columns[i], columns[j]);
        return (x.Length < 2 ? double.NaN : measure(x, y), x.Length);
    });

    static AssociationMatrix Fill(int count, Func<int, int, (double Value, int Pairs)> measure)
    {
        var (values, pairs) = (new double[count, count], new int[count, count]);
        for (int i = 0; i < count; i++)
            for (int j = i; j < count; j++)
            {
                (values[i, j], pairs[i, j]) = measure(i, j);
                (values[j, i], pairs[j, i]) = (values[i, j], pairs[i, j]);
            }
        return new(values, pairs);
    }
}

namespace Tillsight.Profiling.Relations;

/// <summary>The value of one column tells that of another, on every row where the first is present.</summary>
/// <param name="Share">Share of these rows that agree with the most frequent value of their determinant (1 - g3 of Kivinen and Mannila 1995); 1 is exact.</param>
/// <param name="Lambda">How much of the error of guessing the dependent column is taken away (Goodman and Kruskal 1954), 0..1.</param>
/// <param name="Exceptions">Rows that do not agree.</param>
public sealed record Dependency(string Determinant, string Dependent, double Share, double Lambda, long Exceptions)
{
    public bool IsExact => Exceptions == 0;
}

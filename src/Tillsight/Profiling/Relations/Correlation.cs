namespace Tillsight.Profiling.Relations;

/// <summary>How strongly two columns hang together.</summary>
/// <param name="Measure">Which measure.</param>
/// <param name="Value">-1..1 for Pearson and Spearman, 0..1 for Cramér's V.</param>
/// <param name="Rows">Rows that have both values.</param>
public sealed record Correlation(string First, string Second, CorrelationMeasure Measure, double Value, long Rows);

public enum CorrelationMeasure
{
    /// <summary>Of numbers: straight lines.</summary>
    Pearson,

    /// <summary>Of numbers: any rising or falling line.</summary>
    Spearman,

    /// <summary>Of categories, bias-corrected (Bergsma 2013).</summary>
    CramersV,
}

namespace Tillsight.Profiling;

/// <summary>How far a profile looks, and from where on something is worth an alert. Each threshold says where it comes from.</summary>
public sealed record ProfileOptions
{
    public static ProfileOptions Default { get; } = new();

    /// <summary>Columns with more different values are profiled from a sample of rows; counts of what is missing stay exact.
    /// About 100 bytes a value are held while a column is looked at.</summary>
    public int ExactDistinct { get; init; } = 500_000;

    /// <summary>Rows that stand for such a column: the rank of a quantile is then known to about 0.2 percentage points (95 %).</summary>
    public int ColumnSampleRows { get; init; } = 250_000;

    /// <summary>Rows on which pairs of columns are compared: a correlation is then known to about 0.01 (95 %).</summary>
    public int PairSampleRows { get; init; } = 50_000;

    /// <summary>Cells of that sample in a wide table: rows times columns.</summary>
    public int PairSampleCells { get; init; } = 1_000_000;

    /// <summary>Most common values kept a column.</summary>
    public int CommonValues { get; init; } = 10;

    /// <summary>Least and greatest values kept a column.</summary>
    public int ExtremeValues { get; init; } = 5;

    /// <summary>Most bins of a histogram.</summary>
    public int HistogramBins { get; init; } = 40;

    /// <summary>Columns with up to so many values are categories: compared by Cramér's V, checked for imbalance.
    /// ydata-profiling's <c>cat.cardinality_threshold</c>.</summary>
    public int CategoryValues { get; init; } = 50;

    /// <summary>A column of more values is still one of categories where each comes back so often on average.</summary>
    public int CategoryRepeats { get; init; } = 5;

    /// <summary>Most columns whose pairs are compared; further ones are left out.</summary>
    public int PairColumns { get; init; } = 40;

    /// <summary>Share of rows that must agree before one column is said to determine another; what is below is chance.</summary>
    public double DependencyShare { get; init; } = 0.95;

    /// <summary>Lambda of Goodman and Kruskal (1954) beside it: how much of the guessing error the column takes away. Without it every
    /// column would "determine" one that is nearly constant.</summary>
    public double DependencyLambda { get; init; } = 0.9;

    /// <summary>Most dependencies that are verified on every row, the strongest of the sample first.</summary>
    public int VerifiedDependencies { get; init; } = 24;

    /// <summary>Fences of Tukey (1977): outliers beyond 1.5 interquartile ranges, far ones beyond 3.</summary>
    public double OutlierFences { get; init; } = 1.5;

    public double FarFences { get; init; } = 3;

    /// <summary>Robust z of an outlier: Iglewicz and Hoaglin (1993).</summary>
    public double RobustScore { get; init; } = 3.5;

    /// <summary>Share of missing cells worth saying: ydata-profiling's <c>alert_value</c>.</summary>
    public double MissingShare { get; init; } = 0.01;

    /// <summary>Share of zeros worth saying: ydata-profiling's <c>alert_value</c>.</summary>
    public double ZeroShare { get; init; } = 0.01;

    /// <summary>Absolute Pearson, Spearman or Cramér's V: ydata-profiling's threshold for high correlation.</summary>
    public double HighCorrelation { get; init; } = 0.9;

    /// <summary>Absolute skewness: ydata-profiling's <c>num.skewness_threshold</c>.</summary>
    public double Skewness { get; init; } = 20;

    /// <summary>1 - entropy / log(values): ydata-profiling's <c>cat.imbalance_threshold</c>.</summary>
    public double Imbalance { get; init; } = 0.5;

    /// <summary>p of the chi-squared test against equal counts: ydata-profiling's <c>chi_squared_threshold</c>.</summary>
    public double UniformP { get; init; } = 0.999;

    /// <summary>Share of texts that read as dates from which the column is one with errors, not words.</summary>
    public double DateTextShare { get; init; } = 0.1;

    /// <summary>Most spellings that are compared with each other for typing errors; equal words are found among any number.</summary>
    public int ComparedSpellings { get; init; } = 300;

    /// <summary>Similarity of the words in which two spellings differ: 0.8 is one error in five letters. North and South score 0.6.</summary>
    public double SpellingSimilarity { get; init; } = 0.8;

    /// <summary>A typing error is rarer than this share of the right spelling; two real categories are of like size.</summary>
    public double TypingErrorShare { get; init; } = 0.1;

    /// <summary>Kinds of alert that the user has looked into and does not want to hear of again.</summary>
    public IReadOnlyCollection<string> Muted { get; init; } = [];
}

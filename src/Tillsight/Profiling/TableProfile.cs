using Tillsight.Profiling.Columns;
using Tillsight.Profiling.Relations;

namespace Tillsight.Profiling;

/// <summary>What a table of the source looks like, and what looks wrong with it.</summary>
/// <param name="PairRows">Rows on which pairs of columns were compared; equal to <paramref name="Rows"/> where it was all of them.</param>
/// <param name="Keys">Columns, single or two together, that name each row: no value twice, none missing.</param>
/// <param name="Correlations">Pearson and Spearman of numeric columns, Cramér's V of categories; over <paramref name="PairRows"/> rows.</param>
/// <param name="Dependencies">Columns that determine one another; verified on every row.</param>
/// <param name="EqualColumns">Columns whose text is the same on every row.</param>
/// <param name="Alerts">What looks wrong, the most rows first.</param>
public sealed record TableProfile(
    string Name, IReadOnlyList<string> Files, long Rows, IReadOnlyList<ColumnProfile> Columns, long PairRows,
    DuplicateRows Duplicates, IReadOnlyList<CandidateKey> Keys, IReadOnlyList<Correlation> Correlations,
    IReadOnlyList<Dependency> Dependencies, IReadOnlyList<EqualColumns> EqualColumns)
{
    public IReadOnlyList<Alerts.Alert> Alerts { get; init; } = [];

    public ColumnProfile Column(string name) => Columns.First(c => c.Name == name);
}

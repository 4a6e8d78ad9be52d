using Tillsight.Engines;

namespace Tillsight.Profiling.Relations;

/// <summary>Two columns with the same text on every row: one of them is redundant.</summary>
public sealed record EqualColumns(string First, string Second)
{
    /// <summary>Pairs that are equal all over the sample, verified on every row in one pass.</summary>
    internal static IReadOnlyList<EqualColumns> Find(IReadOnlyList<EncodedColumn> columns, PairSample sample, IEngine engine, string relation, CancellationToken cancellation)
    {
        var alike = new List<EqualColumns>();
        for (int i = 0; i < columns.Count; i++)
            for (int j = i + 1; j < columns.Count; j++)
                if (columns[i].Different > 0 && columns[i].Different == columns[j].Different && sample.Cells[i].AsSpan().SequenceEqual(sample.Cells[j]))
                    alike.Add(new(columns[i].Profile.Name, columns[j].Profile.Name));
        if (alike.Count == 0 || sample.IsWhole) return alike;
        string differing = string.Join(", ", alike.Select(a => $"count(*) filter (where {Sql.Name(a.First)} is distinct from {Sql.Name(a.Second)})"));
        var answer = engine.Query($"select {differing} from {relation}", null, cancellation);
        return [.. alike.Where((_, i) => (long?)answer.Value(0, i) == 0)];
    }
}

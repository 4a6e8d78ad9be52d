using System.Runtime.InteropServices;
using Tillsight.Engines;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Relations;

/// <summary>The rows on which pairs of columns are compared: every row of a small table, the same sample of a large one each time.</summary>
/// <param name="Cells">By column, then by row in the order of the source.</param>
/// <param name="IsWhole">The sample is the table.</param>
sealed record PairSample(IReadOnlyList<string?[]> Cells, bool IsWhole)
{
    public int Rows => Cells.Count == 0 ? 0 : Cells[0].Length;

    public static PairSample Take(SourceTable table, string relation, IEngine engine, ProfileOptions options, CancellationToken cancellation)
    {
        if (table.Columns.Count == 0) return new([], true);
        long wanted = Math.Min(options.PairSampleRows, Math.Max(1000, options.PairSampleCells / table.Columns.Count));
        string where = Frequencies.Sample(table.Rows, wanted);
        var answer = engine.Query($"select {string.Join(", ", table.Columns.Select(Sql.Name))} from {relation}{where} order by _file, _record", null, cancellation);
        return new([.. Enumerable.Range(0, table.Columns.Count).Select(i => (string?[])answer[i])], where.Length == 0);
    }

    /// <summary>Upper bound on the different values of the whole column: each value seen once may stand for as many as the sample leaves out.</summary>
    public long MostDistinct(int column, long rows)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string? cell in Cells[column])
            if (cell is not null) CollectionsMarshal.GetValueRefOrAddDefault(counts, cell, out _)++;
        long once = counts.Values.Count(c => c == 1);
        return Rows == 0 ? rows : counts.Count + once * (rows / Rows);
    }
}

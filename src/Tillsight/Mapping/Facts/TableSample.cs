using System.Globalization;
using Tillsight.Engines;
using Tillsight.Profiling;

namespace Tillsight.Mapping.Facts;

/// <summary>Rows of a source table, enough to judge its columns by: runs of neighbouring rows, so that orders stay together.</summary>
/// <param name="Cells">By column, then by row in the order of the source; null where a cell is absent or empty.</param>
/// <param name="IsWhole">The sample is the table.</param>
public sealed record TableSample(SourceTable Table, IReadOnlyList<string?[]> Cells, bool IsWhole)
{
    /// <summary>Rows that a sample aims at.</summary>
    public const int Rows = 20_000;

    /// <summary>Few long runs rather than many short ones: the engine skips whole row groups that no run touches.</summary>
    const int Runs = 10, ShortestRun = 200, MostFiles = 40;

    public int RowCount => Cells.Count == 0 ? 0 : Cells[0].Length;

    /// <summary>Takes about ten runs of neighbouring records, evenly from every file, the same ones every time.</summary>
    public static TableSample Take(SourceTable table, IEngine engine, CancellationToken cancellation)
    {
        if (table.Columns.Count == 0) return new(table, [], true);
        bool whole = table.Rows <= Rows;
        string list = string.Join(", ", table.Columns.Select(c => $"nullif(trim({Sql.Name(c)}), '')"));
        var set = engine.Query($"select {list} from {table.Relation}{(whole ? "" : " where " + Chosen(table, engine, cancellation))} order by _file, _record", null, cancellation);
        return new(table, [.. Enumerable.Range(0, set.ColumnCount).Select(i => Texts(set[i]))], whole);
    }

    /// <summary>A sample that is the whole of a small table given as rows of cells.</summary>
    public static TableSample Of(string name, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var cells = columns.Select((_, c) => rows.Select(r => c < r.Count && r[c]?.Trim() is { Length: > 0 } text ? text : null).ToArray());
        return new(new SourceTable(name, name, columns, rows.Count, [name]), [.. cells], true);
    }

    static string Chosen(SourceTable table, IEngine engine, CancellationToken cancellation)
    {
        long last = engine.Query($"select max(_record) as last from {table.Relation}", null, cancellation).Column<long?>("last")[0] ?? 0;
        int files = Math.Clamp(table.Files.Count, 1, MostFiles), runs = Math.Max(1, Runs / files), length = Math.Max(ShortestRun, Rows / files / runs);
        var starts = Enumerable.Range(0, runs).Select(i => 1 + last * i / runs);
        string chosen = string.Join(" or ", starts.Select(s => string.Create(CultureInfo.InvariantCulture, $"_record between {s} and {s + length - 1}")));
        if (table.Files.Count <= MostFiles) return $"({chosen})";
        var some = Enumerable.Range(0, MostFiles).Select(i => table.Files[(int)((long)i * table.Files.Count / MostFiles)]);
        return $"({chosen}) and _file in ({Sql.Texts(some)})";
    }

    static string?[] Texts(Array column) => column as string?[]
        ?? throw new InvalidOperationException($"A source column came as {column.GetType().Name}; every cell of a source is text.");
}

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

    const int RunLength = 500, MostFiles = 40;

    public int RowCount => Cells.Count == 0 ? 0 : Cells[0].Length;

    /// <summary>Takes runs of 500 records evenly from the whole table, the same ones every time.</summary>
    public static TableSample Take(SourceTable table, IEngine engine, CancellationToken cancellation)
    {
        if (table.Columns.Count == 0) return new(table, [], true);
        bool whole = table.Rows <= Rows;
        string list = string.Join(", ", table.Columns.Select(c => $"nullif(trim({Sql.Name(c)}), '')"));
        var set = engine.Query($"select {list} from {table.Relation}{(whole ? "" : " where " + Runs(table))} order by _file, _record", null, cancellation);
        return new(table, [.. Enumerable.Range(0, set.ColumnCount).Select(i => Texts(set[i]))], whole);
    }

    /// <summary>A sample that is the whole of a small table given as rows of cells.</summary>
    public static TableSample Of(string name, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var cells = columns.Select((_, c) => rows.Select(r => c < r.Count && r[c]?.Trim() is { Length: > 0 } text ? text : null).ToArray());
        return new(new SourceTable(name, name, columns, rows.Count, [name]), [.. cells], true);
    }

    static string Runs(SourceTable table)
    {
        long stride = Math.Max(RunLength, table.Rows * RunLength / Rows);
        string runs = string.Create(CultureInfo.InvariantCulture, $"(_record - 1) % {stride} < {RunLength}");
        if (table.Files.Count <= MostFiles) return runs;
        // Every file gives its first run: with many files only some are looked at.
        var files = Enumerable.Range(0, MostFiles).Select(i => table.Files[(int)((long)i * table.Files.Count / MostFiles)]);
        return $"{runs} and _file in ({Sql.Texts(files)})";
    }

    static string?[] Texts(Array column) => column as string?[]
        ?? throw new InvalidOperationException($"A source column came as {column.GetType().Name}; every cell of a source is text.");
}

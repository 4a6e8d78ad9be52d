using Tillsight.Mapping.Headers;
using Tillsight.Profiling;

namespace Tillsight.Mapping.Facts;

/// <summary>A table with the facts of its columns.</summary>
/// <param name="Name">The words of its name in trade terms.</param>
/// <param name="IsWhole">The facts are of every row, not of a sample.</param>
public sealed record TableFacts(SourceTable Table, HeaderReading Name, IReadOnlyList<ColumnFacts> Columns, bool IsWhole)
{
    public int SampledRows => Columns.Count == 0 ? 0 : Columns[0].Rows;

    public static TableFacts Of(TableSample sample, ColumnFormats formats)
    {
        var columns = sample.Cells.Select((cells, i) => Encode(sample.Table, i, cells, formats));
        return new(sample.Table, HeaderReading.Of(sample.Table.Name), [.. columns], sample.IsWhole);
    }

    public ColumnFacts? Column(string name) => Columns.FirstOrDefault(c => c.Column == name);

    static ColumnFacts Encode(SourceTable table, int position, string?[] cells, ColumnFormats formats)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        int[] codes = new int[cells.Length];
        for (int row = 0; row < cells.Length; row++)
        {
            if (cells[row] is not { } text) { codes[row] = -1; continue; }
            ref int code = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out bool known);
            if (!known) { code = counts.Count; counts.Add(0); }
            counts[code]++;
            codes[row] = code;
        }
        string[] values = [.. numbers.Keys];
        return new ColumnFacts(table.Name, table.Columns[position], position, codes, values, [.. counts], formats.Of(table, table.Columns[position], values, counts));
    }
}

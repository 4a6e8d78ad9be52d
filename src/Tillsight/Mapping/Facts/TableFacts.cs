using System.Runtime.InteropServices;
using Tillsight.Mapping.Headers;
using Tillsight.Profiling;

namespace Tillsight.Mapping.Facts;

/// <summary>A table with the facts of its columns.</summary>
/// <param name="Name">The words of its name in trade terms.</param>
/// <param name="IsWhole">The facts are of every row, not of a sample.</param>
sealed record TableFacts(SourceTable Table, HeaderReading Name, IReadOnlyList<ColumnFacts> Columns, bool IsWhole)
{
    internal int SampledRows => Columns.Count == 0 ? 0 : Columns[0].Rows;

    internal static TableFacts Of(TableSample sample, ColumnFormats formats)
    {
        var encoded = sample.Cells.Select(Encode).ToList();
        var read = formats.Of(sample, [.. encoded.Select(e => e.Values)], [.. encoded.Select(e => e.Counts)]);
        var headers = Headers(sample.Table.Columns);
        var columns = encoded.Select((e, i) => new ColumnFacts(sample.Table.Name, sample.Table.Columns[i], i, e.Codes, e.Values, e.Counts, read[i], headers[i]));
        return new(sample.Table, HeaderReading.Of(sample.Table.Name), [.. columns], sample.IsWhole);
    }

    internal ColumnFacts? Column(string name) => Columns.FirstOrDefault(c => c.Column == name);

    /// <summary>Where hardly any header holds a known word, the rest say nothing either: they are in a language or a code of their own.</summary>
    static List<HeaderReading> Headers(IReadOnlyList<string> columns)
    {
        var headers = columns.Select(HeaderReading.Of).ToList();
        bool foreign = headers.Count(h => h.Terms.Count > 0) < .25 * headers.Count;
        return foreign ? [.. headers.Select(h => h.Terms.Count == 0 ? h with { IsGenerated = true } : h)] : headers;
    }

    static (int[] Codes, string[] Values, int[] Counts) Encode(string?[] cells)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        int[] codes = new int[cells.Length];
        for (int row = 0; row < cells.Length; row++)
        {
            if (cells[row] is not { } text) { codes[row] = -1; continue; }
            ref int code = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out bool known);
            if (!known) { code = counts.Count; counts.Add(0); }
            counts[code]++;
            codes[row] = code;
        }
        return (codes, [.. numbers.Keys], [.. counts]);
    }
}

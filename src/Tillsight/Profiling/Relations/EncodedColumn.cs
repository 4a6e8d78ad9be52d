using System.Runtime.InteropServices;
using Tillsight.Profiling.Columns;
using Tillsight.Sources.Values;

namespace Tillsight.Profiling.Relations;

/// <summary>A column of the pair sample as codes (0, 1, 2 ... in order of appearance; -1 is missing) and, where it is numeric, as numbers.</summary>
/// <param name="Numbers">NaN is missing; null where the column is not numeric.</param>
/// <param name="Different">Different codes.</param>
sealed record EncodedColumn(ColumnProfile Profile, int[] Codes, double[]? Numbers, int Different)
{
    public static EncodedColumn Of(ColumnProfile profile, string?[] cells)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbersByCode = new List<double>();
        var written = profile.Kind is ValueKind.Integer or ValueKind.Decimal ? profile.Format.Number : null;
        var missing = profile.Format.MissingWords.Select(w => w.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bytes = new CellBytes();
        int[] codes = new int[cells.Length];
        for (int row = 0; row < cells.Length; row++)
        {
            codes[row] = -1;
            if (cells[row] is not { } cell || string.IsNullOrWhiteSpace(cell) || (missing.Count > 0 && missing.Contains(cell.Trim()))) continue;
            ref int code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, cell, out bool seen);
            if (!seen)
            {
                code = known.Count - 1;
                if (written is not null) numbersByCode.Add(ColumnReader.Number(bytes.Of(cell), written));
            }
            codes[row] = code;
        }
        return new(profile, codes, written is null ? null : Array.ConvertAll(codes, c => c < 0 || !double.IsFinite(numbersByCode[c]) ? double.NaN : numbersByCode[c]), known.Count);
    }
}

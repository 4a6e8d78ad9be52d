using Tillsight.Sources.Values;

namespace Tillsight.Sources.Delimited;

/// <summary>What a single cell looks like, for telling headers from data and good splits from bad ones.</summary>
enum CellShape { Empty, Missing, Number, Date, Text }

static class CellShapes
{
    const int LongestValue = 64;

    public static CellShape Of(ReadOnlySpan<byte> cell)
    {
        cell = Blank.Trim(cell);
        if (cell.IsEmpty) return CellShape.Empty;
        if (cell.Length > LongestValue) return CellShape.Text;
        if (!cell.ContainsAnyInRange((byte)'0', (byte)'9')) return MissingWords.Contains(cell) ? CellShape.Missing : CellShape.Text;
        if (NumberScan.Of(cell).IsNumber) return CellShape.Number;
        return IsDate(cell) ? CellShape.Date : CellShape.Text;
    }

    static bool IsDate(ReadOnlySpan<byte> cell)
    {
        var scan = DateScan.Of(cell);
        if (!scan.IsPossible) return false;
        foreach (var pattern in DateLayouts.Patterns(scan.Layout, scan.Month))
            if (pattern.TryRead(scan, out _)) return true;
        return false;
    }
}

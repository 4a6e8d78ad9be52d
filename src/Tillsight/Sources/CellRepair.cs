using System.Text.Unicode;
using Tillsight.Sources.Encodings;

namespace Tillsight.Sources;

/// <summary>Reads cells that are not valid UTF-8 as Windows-1252: what a file glued together from two systems holds.</summary>
static class CellRepair
{
    /// <summary>Replaces the batch's invalid cells and returns how many there were.</summary>
    public static int Repair(RecordBatch batch)
    {
        int repaired = 0;
        for (int row = 0; row < batch.RowCount; row++)
            for (int column = 0; column < batch.ColumnCount; column++)
            {
                var cell = batch.Utf8(column, row);
                if (Utf8.IsValid(cell)) continue;
                byte[] invalid = cell.ToArray();
                int start = batch.Aside.Length;
                Windows1252.AppendUtf8(invalid, batch.Aside);
                batch.Cells[row * batch.ColumnCount + column] = batch.AsideCell(start, batch.IsQuoted(column, row));
                repaired++;
            }
        return repaired;
    }
}

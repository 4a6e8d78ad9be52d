using System.Text;

namespace Tillsight.Profiling.Columns;

/// <summary>Cells as the bytes that value formats read; one buffer for all of them.</summary>
sealed class CellBytes
{
    byte[] _buffer = new byte[256];

    /// <summary>The cell's UTF-8, valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(string cell)
    {
        int most = Encoding.UTF8.GetMaxByteCount(cell.Length);
        if (_buffer.Length < most) _buffer = new byte[most];
        return _buffer.AsSpan(0, Encoding.UTF8.GetBytes(cell, _buffer));
    }
}

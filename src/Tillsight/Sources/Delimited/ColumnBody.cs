namespace Tillsight.Sources.Delimited;

/// <summary>What the sampled cells of one column are, below a row that may be its header.</summary>
sealed class ColumnBody
{
    const int MostRows = 200;

    readonly HashSet<string> _values = new(StringComparer.Ordinal);
    int _filled, _typed, _digits, _quoted, _length = -1;

    public ColumnBody(ReadOnlySpan<byte> text, List<SampleRow> rows, int from, int column)
    {
        for (int i = from; i < Math.Min(rows.Count, from + MostRows); i++)
        {
            var cell = Values.Blank.Trim(rows[i].Raw(text, column));
            var shape = CellShapes.Of(cell);
            if (shape is CellShape.Empty or CellShape.Missing) continue;
            _filled++;
            if (shape != CellShape.Text) _typed++;
            if (cell.ContainsAnyInRange((byte)'0', (byte)'9')) _digits++;
            if (rows[i].Fields[column].IsQuoted) _quoted++;
            _length = _length == -1 || _length == cell.Length ? cell.Length : -2;
            if (cell.Length <= 100) _values.Add(System.Text.Encoding.UTF8.GetString(cell));
        }
    }

    public bool IsEmpty => _filled == 0;

    /// <summary>Nearly all values are numbers or dates.</summary>
    public bool IsTyped => _filled > 0 && _typed >= 0.8 * _filled;

    /// <summary>Nearly all values hold a digit.</summary>
    public bool HasDigits => _filled > 0 && _digits >= 0.9 * _filled;

    public bool IsUnquoted => _filled > 0 && _quoted == 0;

    /// <summary>The one length that all values have, or a negative number.</summary>
    public int Length => _filled >= 3 ? _length : -2;

    public bool Holds(ReadOnlySpan<byte> cell) => _values.Contains(System.Text.Encoding.UTF8.GetString(cell));
}

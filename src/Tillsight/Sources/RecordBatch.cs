using System.Runtime.CompilerServices;

namespace Tillsight.Sources;

/// <summary>
/// Up to <see cref="MaxRows"/> records, as cells over one block of UTF-8 text. Filled and refilled by the reader; no string or object is
/// made for a cell. Spans are valid until the batch is filled again.
/// </summary>
public sealed class RecordBatch
{
    /// <summary>Rows of one batch at most: those of one DuckDB vector.</summary>
    public const int MaxRows = 2048;

    /// <summary>Cells of one batch at most, so that very wide tables get shorter batches.</summary>
    const int MaxCells = 1 << 20;

    // A cell is packed as start (high 32 bits) and length with two flags (low 32 bits).
    internal const ulong Null = ulong.MaxValue;
    internal const uint QuotedFlag = 1u << 31;
    internal const uint AsideFlag = 1u << 30;
    const uint LengthMask = AsideFlag - 1;

    internal ulong[] Cells = [];
    internal long[] Records = new long[MaxRows];
    internal long[] Lines = new long[MaxRows];
    internal byte[] Text = [];
    internal ByteBuffer Aside = new();

    /// <summary>Rows in the batch.</summary>
    public int RowCount { get; internal set; }

    /// <summary>Columns of the table.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>Rows that fit for the table's width.</summary>
    internal int Capacity { get; private set; }

    /// <summary>The cell's text, unescaped, otherwise exactly as written; empty for a cell that is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Utf8(int column, int row)
    {
        ulong cell = Cells[row * ColumnCount + column];
        if (cell == Null) return default;
        int length = (int)((uint)cell & LengthMask);
        byte[] text = ((uint)cell & AsideFlag) == 0 ? Text : Aside.Array;
        return new ReadOnlySpan<byte>(text, (int)(cell >> 32), length);
    }

    /// <summary>True where the record has no such cell (it is too short, or the JSON key is absent or null).</summary>
    public bool IsNull(int column, int row) => Cells[row * ColumnCount + column] == Null;

    /// <summary>True where the cell stood in quotes.</summary>
    public bool IsQuoted(int column, int row)
    {
        ulong cell = Cells[row * ColumnCount + column];
        return cell != Null && ((uint)cell & QuotedFlag) != 0;
    }

    /// <summary>1-based number of the record among the file's data records.</summary>
    public long RecordNumber(int row) => Records[row];

    /// <summary>1-based physical line on which the record starts; the row of a spreadsheet.</summary>
    public long LineNumber(int row) => Lines[row];

    /// <summary>Puts a row in the place of an earlier one that is not wanted.</summary>
    internal void Move(int row, int to)
    {
        if (row == to) return;
        Cells.AsSpan(row * ColumnCount, ColumnCount).CopyTo(Cells.AsSpan(to * ColumnCount));
        Records[to] = Records[row];
        Lines[to] = Lines[row];
    }

    /// <summary>Takes another batch's rows and leaves it this one's memory.</summary>
    internal void Swap(RecordBatch other)
    {
        (Cells, other.Cells) = (other.Cells, Cells);
        (Records, other.Records) = (other.Records, Records);
        (Lines, other.Lines) = (other.Lines, Lines);
        (Text, other.Text) = (other.Text, Text);
        (Aside, other.Aside) = (other.Aside, Aside);
        (RowCount, other.RowCount) = (other.RowCount, RowCount);
        (ColumnCount, other.ColumnCount) = (other.ColumnCount, ColumnCount);
        (Capacity, other.Capacity) = (other.Capacity, Capacity);
    }

    internal void Reset(int columnCount, byte[] text)
    {
        ColumnCount = columnCount;
        Capacity = Math.Clamp(MaxCells / Math.Max(1, columnCount), 1, MaxRows);
        if (Cells.Length < Capacity * columnCount) Cells = new ulong[Capacity * columnCount];
        Text = text;
        Aside.Clear();
        RowCount = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Cell(int start, int length) => (ulong)(uint)start << 32 | (uint)length;

    internal static ulong QuotedCell(int start, int length) => Cell(start, length) | QuotedFlag;

    internal ulong AsideCell(int start, bool quoted) =>
        Cell(start, Aside.Length - start) | AsideFlag | (quoted ? QuotedFlag : 0);
}

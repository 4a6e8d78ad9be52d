using System.Buffers;
using Tillsight.DuckDb.Native;

namespace Tillsight.DuckDb;

// One value at a time, converted to how the column lies in memory. In a tight loop write Values<T> instead.
public sealed unsafe partial class DuckDbChunkWriter
{
    const int StackText = 512;

    /// <summary>Writes text, encoded as UTF-8.</summary>
    /// <exception cref="System.Text.EncoderFallbackException">It holds half a surrogate pair.</exception>
    public void SetString(int column, int row, ReadOnlySpan<char> text)
    {
        int most = StrictUtf8.Encoding.GetMaxByteCount(text.Length);
        byte[]? rented = most > StackText ? ArrayPool<byte>.Shared.Rent(most) : null;
        try
        {
            Span<byte> bytes = rented ?? stackalloc byte[StackText];
            SetBytes(column, row, bytes[..StrictUtf8.Encoding.GetBytes(text, bytes)]);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes a fixed-width value as it lies in memory.</summary>
    public void Set<T>(int column, int row, T value) where T : unmanaged
    {
        Values<T>(column)[row] = value;
        MarkValid(ref Target(column), row);
    }

    /// <summary>Writes a DECIMAL of any width.</summary>
    /// <exception cref="OverflowException">It does not fit the column's width and scale exactly.</exception>
    public void SetDecimal(int column, int row, decimal value)
    {
        var type = ColumnTypes[column];
        if (type.Kind != DuckDbTypeKind.Decimal) DuckDbPhysicalType.Mismatch(type, "decimal", DuckDbPhysicalType.Of(type)?.Name);
        SetUnscaled(column, row, ExactDecimal.Rescale(value, type.Width, type.Scale));
    }

    public void SetDate(int column, int row, DateOnly value)
    {
        RequireKind(column, DuckDbTypeKind.Date);
        Set(column, row, DuckDbTime.FromDate(value));
    }

    public void SetTime(int column, int row, TimeOnly value)
    {
        RequireKind(column, DuckDbTypeKind.Time);
        Set(column, row, DuckDbTime.FromTime(value));
    }

    /// <summary>Writes a TIMESTAMP: what the clock shows.</summary>
    public void SetTimestamp(int column, int row, DateTime value)
    {
        RequireKind(column, DuckDbTypeKind.Timestamp);
        Set(column, row, DuckDbTime.FromDateTime(value));
    }

    /// <summary>Writes a TIMESTAMPTZ: the instant.</summary>
    public void SetInstant(int column, int row, DateTimeOffset value)
    {
        RequireKind(column, DuckDbTypeKind.TimestampTz);
        Set(column, row, DuckDbTime.FromInstant(value));
    }

    public void SetGuid(int column, int row, Guid value)
    {
        RequireKind(column, DuckDbTypeKind.Uuid);
        Set(column, row, DuckDbUuid.FromGuid(value));
    }

    /// <summary>Writes an ENUM by the index of its name.</summary>
    public void SetEnum(int column, int row, int index)
    {
        RequireKind(column, DuckDbTypeKind.Enum);
        int names = ColumnTypes[column].EnumNames.Length;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, names);
        if (names <= 256) Set(column, row, (byte)index);
        else if (names <= 65536) Set(column, row, (ushort)index);
        else Set(column, row, (uint)index);
    }

    void SetUnscaled(int column, int row, Int128 unscaled)
    {
        switch (ColumnTypes[column].Width)
        {
            case <= 4: Set(column, row, (short)unscaled); break;
            case <= 9: Set(column, row, (int)unscaled); break;
            case <= 18: Set(column, row, (long)unscaled); break;
            default: Set(column, row, unscaled); break;
        }
    }

    void RequireKind(int column, DuckDbTypeKind kind)
    {
        if (ColumnTypes[column].Kind != kind) DuckDbPhysicalType.Mismatch(ColumnTypes[column], kind.ToString(), DuckDbPhysicalType.Of(ColumnTypes[column])?.Name);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

// One overload a type that DuckDB takes as it is; each binds by number (from 1).
public sealed unsafe partial class DuckDbStatement
{
    const int StackText = 512;

    public void BindNull(int index) => Done(duckdb_bind_null(Handle, Checked(index)), index);

    public void Bind(int index, bool value) => Done(duckdb_bind_boolean(Handle, Checked(index), value), index);

    public void Bind(int index, sbyte value) => Done(duckdb_bind_int8(Handle, Checked(index), value), index);

    public void Bind(int index, short value) => Done(duckdb_bind_int16(Handle, Checked(index), value), index);

    public void Bind(int index, int value) => Done(duckdb_bind_int32(Handle, Checked(index), value), index);

    public void Bind(int index, long value) => Done(duckdb_bind_int64(Handle, Checked(index), value), index);

    public void Bind(int index, byte value) => Done(duckdb_bind_uint8(Handle, Checked(index), value), index);

    public void Bind(int index, ushort value) => Done(duckdb_bind_uint16(Handle, Checked(index), value), index);

    public void Bind(int index, uint value) => Done(duckdb_bind_uint32(Handle, Checked(index), value), index);

    public void Bind(int index, ulong value) => Done(duckdb_bind_uint64(Handle, Checked(index), value), index);

    public void Bind(int index, Int128 value) => Done(duckdb_bind_hugeint(Handle, Checked(index), new NativeHugeInt(value)), index);

    public void Bind(int index, float value) => Done(duckdb_bind_float(Handle, Checked(index), value), index);

    public void Bind(int index, double value) => Done(duckdb_bind_double(Handle, Checked(index), value), index);

    /// <summary>DECIMAL with as many digits as the value shows: 1.50 becomes DECIMAL(3,2).</summary>
    public void Bind(int index, decimal value)
    {
        var (unscaled, scale) = ExactDecimal.Split(value);
        byte width = (byte)Math.Max(ExactDecimal.Digits(unscaled), scale + 1);
        Done(duckdb_bind_decimal(Handle, Checked(index), new NativeDecimal(width, (byte)scale, unscaled)), index);
    }

    /// <exception cref="System.Text.EncoderFallbackException">The text holds half a surrogate pair.</exception>
    public void Bind(int index, string? value)
    {
        if (value is null) BindNull(index);
        else Bind(index, value.AsSpan());
    }

    public void Bind(int index, ReadOnlySpan<char> value)
    {
        int most = StrictUtf8.Encoding.GetMaxByteCount(value.Length);
        byte[]? rented = most > StackText ? ArrayPool<byte>.Shared.Rent(most) : null;
        try
        {
            Span<byte> bytes = rented ?? stackalloc byte[StackText];
            Bind(index, (ReadOnlySpan<byte>)bytes[..StrictUtf8.Encoding.GetBytes(value, bytes)]);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // Of empty text the pointer would be null, which DuckDB does not take for empty.

    /// <summary>VARCHAR from UTF-8. A byte array binds a BLOB instead.</summary>
    /// <exception cref="ArgumentException">The bytes are not UTF-8.</exception>
    public void Bind(int index, ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            throw new ArgumentException($"The text for parameter {index} is not UTF-8; bind an array to store bytes.", nameof(utf8));
        byte nothing = 0;
        fixed (byte* text = utf8) Done(duckdb_bind_varchar_length(Handle, Checked(index), text == null ? &nothing : text, (ulong)utf8.Length), index);
    }

    /// <summary>BLOB. A span binds text instead.</summary>
    public void Bind(int index, byte[]? blob)
    {
        if (blob is null)
        {
            BindNull(index);
            return;
        }
        byte nothing = 0;
        fixed (byte* data = blob) Done(duckdb_bind_blob(Handle, Checked(index), data == null ? &nothing : data, (ulong)blob.Length), index);
    }

    public void Bind(int index, DateOnly value) => Done(duckdb_bind_date(Handle, Checked(index), DuckDbTime.FromDate(value)), index);

    public void Bind(int index, TimeOnly value) => Done(duckdb_bind_time(Handle, Checked(index), DuckDbTime.FromTime(value)), index);

    /// <summary>TIMESTAMP: what the clock shows, whatever its <see cref="DateTime.Kind"/>.</summary>
    public void Bind(int index, DateTime value) => Done(duckdb_bind_timestamp(Handle, Checked(index), DuckDbTime.FromDateTime(value)), index);

    /// <summary>TIMESTAMPTZ: the instant.</summary>
    public void Bind(int index, DateTimeOffset value) => Done(duckdb_bind_timestamp_tz(Handle, Checked(index), DuckDbTime.FromInstant(value)), index);

    public void Bind(int index, DuckDbInterval value) => Done(duckdb_bind_interval(Handle, Checked(index), value), index);

    public void Bind(int index, TimeSpan value) => Bind(index, DuckDbInterval.FromTimeSpan(value));

    public void Bind(int index, Guid value)
    {
        using var uuid = duckdb_create_uuid(new NativeUHugeInt(DuckDbUuid.Number(value)));
        Done(duckdb_bind_value(Handle, Checked(index), uuid), index);
    }

    void Done(DuckDbState state, int index)
    {
        if (state != DuckDbState.Success) Check(state, string.Create(CultureInfo.InvariantCulture, $"the value for parameter {index}"));
    }
}

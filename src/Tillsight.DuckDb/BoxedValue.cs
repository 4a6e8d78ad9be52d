using System.Numerics;
using System.Text;

namespace Tillsight.DuckDb;

/// <summary>Any value as an object, for readers that do not know the types beforehand.</summary>
static class BoxedValue
{
    public static object? Read(DuckDbVector vector, int row) => vector.Type.Kind switch
    {
        DuckDbTypeKind.Boolean => vector.Values<bool>()[row],
        DuckDbTypeKind.TinyInt => vector.Values<sbyte>()[row],
        DuckDbTypeKind.SmallInt => vector.Values<short>()[row],
        DuckDbTypeKind.Integer => vector.Values<int>()[row],
        DuckDbTypeKind.BigInt => vector.Values<long>()[row],
        DuckDbTypeKind.UTinyInt => vector.Values<byte>()[row],
        DuckDbTypeKind.USmallInt => vector.Values<ushort>()[row],
        DuckDbTypeKind.UInteger => vector.Values<uint>()[row],
        DuckDbTypeKind.UBigInt => vector.Values<ulong>()[row],
        DuckDbTypeKind.HugeInt => vector.Values<Int128>()[row],
        DuckDbTypeKind.UHugeInt => vector.Values<UInt128>()[row],
        DuckDbTypeKind.Float => vector.Values<float>()[row],
        DuckDbTypeKind.Double => vector.Values<double>()[row],
        DuckDbTypeKind.Decimal => Decimal(vector.Decimals(), row),
        DuckDbTypeKind.Varchar => vector.Text().GetString(row),
        DuckDbTypeKind.Blob => vector.Text()[row].ToArray(),
        DuckDbTypeKind.Bit => Bits(vector.Text()[row]),
        DuckDbTypeKind.BigNum => BigNumber(vector.Text()[row]),
        DuckDbTypeKind.Enum => vector.Enums().GetName(row),
        DuckDbTypeKind.Uuid => DuckDbUuid.ToGuid(vector.Values<Int128>()[row]),
        DuckDbTypeKind.Interval => vector.Values<DuckDbInterval>()[row],
        DuckDbTypeKind.List or DuckDbTypeKind.Array => List(vector.Lists(), row),
        DuckDbTypeKind.Map => Map(vector.Lists(), row),
        DuckDbTypeKind.Struct => Struct(vector, row),
        DuckDbTypeKind.Union => vector.Field(1 + vector.Field(0).Values<byte>()[row]).GetValue(row),
        DuckDbTypeKind.SqlNull => null,
        _ => Time(vector, row),
    };

    static object Time(DuckDbVector vector, int row) => vector.Type.Kind switch
    {
        DuckDbTypeKind.Date => DuckDbTime.ToDate(vector.Values<int>()[row]),
        DuckDbTypeKind.Time => DuckDbTime.ToTime(vector.Values<long>()[row]),
        DuckDbTypeKind.TimeNanos => new TimeOnly(vector.Values<long>()[row] / 100),
        DuckDbTypeKind.Timestamp => DuckDbTime.ToDateTime(vector.Values<long>()[row]),
        DuckDbTypeKind.TimestampTz => DuckDbTime.ToInstant(vector.Values<long>()[row]),
        DuckDbTypeKind.TimestampSeconds => DuckDbTime.FromSeconds(vector.Values<long>()[row]),
        DuckDbTypeKind.TimestampMillis => DuckDbTime.FromMillis(vector.Values<long>()[row]),
        DuckDbTypeKind.TimestampNanos => DuckDbTime.FromNanos(vector.Values<long>()[row]),
        var kind => throw new NotSupportedException($"A {kind} value cannot be read here; cast the column to VARCHAR in SQL."),
    };

    static object Decimal(DuckDbDecimalVector decimals, int row)
    {
        if (decimals.Scale > 0) return decimals[row];
        Int128 whole = decimals.Unscaled(row);
        return Int128.Abs(whole) < (Int128)1 << 96 ? (decimal)whole : (BigInteger)whole;
    }

    static object?[] List(DuckDbListVector lists, int row)
    {
        var (offset, length) = lists[row];
        var values = new object?[length];
        for (int i = 0; i < length; i++) values[i] = lists.Child.GetValue(offset + i);
        return values;
    }

    static KeyValuePair<object, object?>[] Map(DuckDbListVector lists, int row)
    {
        var (offset, length) = lists[row];
        var keys = lists.Child.Field(0);
        var values = lists.Child.Field(1);
        var pairs = new KeyValuePair<object, object?>[length];
        for (int i = 0; i < length; i++) pairs[i] = new(keys.GetValue(offset + i)!, values.GetValue(offset + i));
        return pairs;
    }

    static Dictionary<string, object?> Struct(DuckDbVector vector, int row)
    {
        var fields = new Dictionary<string, object?>(vector.Type.Fields.Length);
        for (int i = 0; i < vector.Type.Fields.Length; i++) fields[vector.Type.Fields[i].Name] = vector.Field(i).GetValue(row);
        return fields;
    }

    // The first byte counts the unused bits at the beginning of the second.
    static string Bits(ReadOnlySpan<byte> stored)
    {
        var text = new StringBuilder(stored.Length * 8);
        for (int bit = stored[0]; bit < (stored.Length - 1) * 8; bit++)
            text.Append((stored[1 + bit / 8] >> (7 - bit % 8) & 1) == 1 ? '1' : '0');
        return text.ToString();
    }

    // Three header bytes (sign and length), then the magnitude, big end first; all inverted where it is negative.
    static BigInteger BigNumber(ReadOnlySpan<byte> stored)
    {
        bool negative = (stored[0] & 0x80) == 0;
        byte[] magnitude = stored[3..].ToArray();
        if (negative)
            for (int i = 0; i < magnitude.Length; i++) magnitude[i] = (byte)~magnitude[i];
        var value = new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
        return negative ? -value : value;
    }
}

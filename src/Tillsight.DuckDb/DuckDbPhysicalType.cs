using System.Diagnostics.CodeAnalysis;

namespace Tillsight.DuckDb;

/// <summary>
/// How a kind lies in memory, which is how it is read and written without conversion.
/// <list type="table">
/// <item><term>BOOLEAN</term><description>bool or byte</description></item>
/// <item><term>TINYINT .. BIGINT, HUGEINT</term><description>sbyte, short, int, long, Int128</description></item>
/// <item><term>UTINYINT .. UBIGINT, UHUGEINT</term><description>byte, ushort, uint, ulong, UInt128</description></item>
/// <item><term>FLOAT, DOUBLE</term><description>float, double</description></item>
/// <item><term>DATE</term><description>int: days since 1970-01-01</description></item>
/// <item><term>TIME, TIMESTAMP, TIMESTAMPTZ</term><description>long: microseconds (of the day; since 1970-01-01 00:00 [UTC])</description></item>
/// <item><term>TIMESTAMP_S, _MS, _NS, TIME_NS</term><description>long: seconds, milliseconds, nanoseconds</description></item>
/// <item><term>TIMETZ</term><description>ulong: 40 bits of microseconds above 24 bits of offset</description></item>
/// <item><term>INTERVAL</term><description><see cref="DuckDbInterval"/></description></item>
/// <item><term>DECIMAL</term><description>short, int, long or Int128 for widths up to 4, 9, 18, 38: the unscaled number</description></item>
/// <item><term>ENUM</term><description>byte, ushort or uint for dictionaries up to 256, 65536, more: the index</description></item>
/// <item><term>UUID</term><description>Int128 with its top bit flipped; see <see cref="DuckDbUuid"/></description></item>
/// </list>
/// </summary>
public static class DuckDbPhysicalType
{
    /// <summary>The .NET type of a value in place; null for text, nested and unknown kinds.</summary>
    public static Type? Of(DuckDbType type) => type.Kind switch
    {
        DuckDbTypeKind.Boolean => typeof(bool),
        DuckDbTypeKind.TinyInt => typeof(sbyte),
        DuckDbTypeKind.SmallInt => typeof(short),
        DuckDbTypeKind.Integer or DuckDbTypeKind.Date => typeof(int),
        DuckDbTypeKind.BigInt or DuckDbTypeKind.Time or DuckDbTypeKind.TimeNanos or DuckDbTypeKind.Timestamp
            or DuckDbTypeKind.TimestampTz or DuckDbTypeKind.TimestampSeconds or DuckDbTypeKind.TimestampMillis
            or DuckDbTypeKind.TimestampNanos => typeof(long),
        DuckDbTypeKind.HugeInt or DuckDbTypeKind.Uuid => typeof(Int128),
        DuckDbTypeKind.UTinyInt => typeof(byte),
        DuckDbTypeKind.USmallInt => typeof(ushort),
        DuckDbTypeKind.UInteger => typeof(uint),
        DuckDbTypeKind.UBigInt or DuckDbTypeKind.TimeTz => typeof(ulong),
        DuckDbTypeKind.UHugeInt => typeof(UInt128),
        DuckDbTypeKind.Float => typeof(float),
        DuckDbTypeKind.Double => typeof(double),
        DuckDbTypeKind.Interval => typeof(DuckDbInterval),
        DuckDbTypeKind.Decimal => type.Width switch { <= 4 => typeof(short), <= 9 => typeof(int), <= 18 => typeof(long), _ => typeof(Int128) },
        DuckDbTypeKind.Enum => type.EnumNames.Length switch { <= 256 => typeof(byte), <= 65536 => typeof(ushort), _ => typeof(uint) },
        _ => null,
    };

    /// <summary>Bytes a value takes in place; null where <see cref="Of"/> is null.</summary>
    internal static int? SizeOf(DuckDbType type)
    {
        var physical = Of(type);
        return physical is null ? null
            : physical == typeof(bool) || physical == typeof(sbyte) || physical == typeof(byte) ? 1
            : physical == typeof(short) || physical == typeof(ushort) ? 2
            : physical == typeof(int) || physical == typeof(uint) || physical == typeof(float) ? 4
            : physical == typeof(long) || physical == typeof(ulong) || physical == typeof(double) ? 8
            : 16;
    }

    internal static bool IsText(DuckDbTypeKind kind) =>
        kind is DuckDbTypeKind.Varchar or DuckDbTypeKind.Blob or DuckDbTypeKind.Bit or DuckDbTypeKind.BigNum;

    internal static void Require<T>(DuckDbType type) where T : unmanaged
    {
        var actual = Of(type);
        if (actual == typeof(T) || (actual == typeof(bool) && typeof(T) == typeof(byte))) return;
        Mismatch(type, typeof(T).Name, actual?.Name);
    }

    [DoesNotReturn]
    internal static void Mismatch(DuckDbType type, string asked, string? fits) => throw new InvalidOperationException(
        $"A {type.Kind} column cannot be read or written as {asked}" + (fits is null ? "." : $"; it lies in memory as {fits}."));
}

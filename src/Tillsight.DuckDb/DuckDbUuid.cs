using System.Buffers.Binary;

namespace Tillsight.DuckDb;

/// <summary>A UUID lies in memory as a 128-bit number with its top bit flipped, so that it sorts as text does.</summary>
public static class DuckDbUuid
{
    static readonly Int128 TopBit = (Int128)1 << 127;

    public static Guid ToGuid(Int128 stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128BigEndian(bytes, stored ^ TopBit);
        return new Guid(bytes, bigEndian: true);
    }

    public static Int128 FromGuid(Guid value) => (Int128)Number(value) ^ TopBit;

    /// <summary>The digits of the UUID read as one number.</summary>
    internal static UInt128 Number(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}

using System.Runtime.CompilerServices;

namespace Tillsight.DuckDb;

/// <summary>
/// <c>duckdb_string_t</c>: 16 bytes. A length, then either up to 12 bytes of text padded with zeros, or its first four
/// bytes and a pointer to all of it.
/// </summary>
static unsafe class NativeText
{
    public const int Size = 16;
    public const int InlineLength = 12;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Read(byte* text)
    {
        int length = (int)*(uint*)text;
        return length <= InlineLength ? new(text + 4, length) : new(*(byte**)(text + 8), length);
    }

    /// <summary>Writes up to 12 bytes in place. The padding counts: DuckDB compares all 16 bytes at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInline(byte* target, ref byte text, int length)
    {
        ulong first, rest = 0;
        if (length >= 8)
        {
            ulong head = Unsafe.ReadUnaligned<ulong>(ref text);
            ulong tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, length - 8));
            first = (uint)head;
            rest = length == 12 ? tail : head >> 32 | (length == 8 ? 0 : tail >> (8 * (16 - length)) << 32);
        }
        else if (length >= 4)
        {
            first = Unsafe.ReadUnaligned<uint>(ref text);
            uint tail = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, length - 4));
            rest = length == 4 ? 0 : tail >> (8 * (8 - length));
        }
        else
        {
            first = 0;
            for (int i = 0; i < length; i++) first |= (ulong)Unsafe.Add(ref text, i) << (8 * i);
        }
        ((ulong*)target)[0] = (uint)length | first << 32;
        ((ulong*)target)[1] = rest;
    }

    /// <summary>Writes a longer text as its length, its first four bytes and where it lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePointer(byte* target, byte* text, int length)
    {
        ((uint*)target)[0] = (uint)length;
        ((uint*)target)[1] = *(uint*)text;
        ((byte**)target)[1] = text;
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tillsight.Warehouse.Archive;

/// <summary>
/// The different texts of one column of a part, each with a number in the order of its first coming. A shop's columns repeat themselves:
/// numbers are a fraction of the texts to keep and to write.
/// </summary>
sealed class CellDictionary
{
    const int None = -1;
    const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>Different in every process, so that no file can be made of texts that collide.</summary>
    static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    int[] _slots = [];
    ulong[] _hashes = new ulong[1024];
    int[] _ends = new int[1024];
    byte[] _text = new byte[16 * 1024];
    int _last = None;

    public CellDictionary() => Clear();

    /// <summary>Different texts so far.</summary>
    public int Count { get; private set; }

    /// <summary>A text by its number.</summary>
    public ReadOnlySpan<byte> this[int code]
    {
        get
        {
            int start = code == 0 ? 0 : _ends[code - 1];
            return _text.AsSpan(start, _ends[code] - start);
        }
    }

    /// <summary>The number of a text, a new one where it has not been seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Code(ReadOnlySpan<byte> text)
    {
        // Lines of one order follow each other: most cells of its columns repeat the cell above.
        if (_last != None && this[_last].SequenceEqual(text)) return _last;
        ulong hash = Hash(text);
        int mask = _slots.Length - 1, slot = (int)hash & mask;
        for (int code; (code = _slots[slot]) != None; slot = (slot + 1) & mask)
            if (_hashes[code] == hash && this[code].SequenceEqual(text)) return _last = code;
        _slots[slot] = Count;
        return _last = Add(text, hash);
    }

    public void Clear()
    {
        Count = 0;
        _last = None;
        if (_slots.Length == 0) _slots = new int[4096];
        Array.Fill(_slots, None);
    }

    /// <summary>Multiply and fold, eight bytes at a time: texts of cells are short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = Seed ^ (ulong)text.Length;
        for (; text.Length >= 8; text = text[8..]) hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        ulong rest = 0;
        foreach (byte b in text) rest = rest << 8 | b;
        return Fold(hash ^ rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Fold(ulong value)
    {
        ulong high = Math.BigMul(value, Odd, out ulong low);
        return high ^ low;
    }

    int Add(ReadOnlySpan<byte> text, ulong hash)
    {
        int start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + text.Length > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, start + text.Length));
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }
        text.CopyTo(_text.AsSpan(start));
        _ends[Count] = start + text.Length;
        _hashes[Count] = hash;
        int code = Count++;
        if (Count * 2 > _slots.Length) Widen();
        return code;
    }

    void Widen()
    {
        _slots = new int[_slots.Length * 4];
        Array.Fill(_slots, None);
        int mask = _slots.Length - 1;
        for (int code = 0; code < Count; code++)
        {
            int slot = (int)_hashes[code] & mask;
            while (_slots[slot] != None) slot = (slot + 1) & mask;
            _slots[slot] = code;
        }
    }
}

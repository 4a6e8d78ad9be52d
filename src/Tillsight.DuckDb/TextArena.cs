using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tillsight.DuckDb;

/// <summary>
/// Memory for the longer texts of one chunk. DuckDB copies them when it takes the chunk, so the same memory serves
/// the next one. Blocks are pinned arrays: they never move, and a forgotten writer leaks nothing.
/// </summary>
sealed unsafe class TextArena
{
    const int BlockSize = 128 * 1024;

    readonly List<byte[]> _blocks = [];
    byte* _next, _end;
    int _current = -1;

    /// <summary>Memory of at least this size, valid until <see cref="Reuse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Take(int size)
    {
        if (_end - _next < size) NextBlock(size);
        byte* taken = _next;
        _next += size;
        return taken;
    }

    /// <summary>Ends everything taken. Blocks made for a single huge text are given back.</summary>
    public void Reuse()
    {
        _blocks.RemoveAll(block => block.Length > BlockSize);
        _current = -1;
        _next = _end = null;
    }

    void NextBlock(int size)
    {
        while (++_current < _blocks.Count)
            if (_blocks[_current].Length >= size) break;
        if (_current == _blocks.Count) _blocks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(size, BlockSize), pinned: true));
        _next = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_blocks[_current]));
        _end = _next + _blocks[_current].Length;
    }
}

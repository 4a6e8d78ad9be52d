using System.Runtime.CompilerServices;

namespace Tillsight.DuckDb;

/// <summary>Which rows hold a value: one bit a row, or no mask at all where every row does.</summary>
public readonly ref struct DuckDbValidity
{
    internal unsafe DuckDbValidity(ulong* mask, int count) => Mask = mask == null ? default : new(mask, (count + 63) / 64);

    /// <summary>Bit (row % 64) of word (row / 64) is 1 where the row holds a value; empty where all do.</summary>
    public ReadOnlySpan<ulong> Mask { get; }

    /// <summary>True where DuckDB keeps no mask; false does not mean that there is a NULL.</summary>
    public bool AllValid => Mask.IsEmpty;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row) => Mask.IsEmpty || (Mask[row >> 6] & (1UL << row)) != 0;
}

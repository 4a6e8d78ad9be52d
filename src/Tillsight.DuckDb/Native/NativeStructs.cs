using System.Runtime.InteropServices;

namespace Tillsight.DuckDb.Native;

enum DuckDbState { Success = 0, Error = 1 }

/// <summary><c>duckdb_result</c>: five deprecated fields and a pointer; only its size and last field matter.</summary>
[StructLayout(LayoutKind.Sequential)]
struct NativeResult
{
    public ulong ColumnCount, RowCount, RowsChanged;
    public nint Columns, ErrorMessage, Internal;
}

[StructLayout(LayoutKind.Sequential)]
struct NativeProgress
{
    public double Percentage;
    public ulong RowsProcessed, TotalRows;
}

/// <summary><c>duckdb_hugeint</c> as the ABI passes it: two registers, unlike <see cref="Int128"/> on some platforms.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct NativeHugeInt(Int128 value)
{
    public readonly ulong Lower = (ulong)value;
    public readonly long Upper = (long)(value >> 64);
}

[StructLayout(LayoutKind.Sequential)]
readonly struct NativeUHugeInt(UInt128 value)
{
    public readonly ulong Lower = (ulong)value;
    public readonly ulong Upper = (ulong)(value >> 64);
}

[StructLayout(LayoutKind.Sequential)]
readonly struct NativeDecimal(byte width, byte scale, Int128 value)
{
    public readonly byte Width = width, Scale = scale;
    public readonly NativeHugeInt Value = new(value);
}

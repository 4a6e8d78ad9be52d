using System.Runtime.InteropServices;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>A LIST, MAP or ARRAY column: each row is a range of the elements in <see cref="Child"/>.</summary>
public readonly unsafe ref struct DuckDbListVector
{
    readonly ListEntry* _entries;
    readonly int _arraySize;

    DuckDbListVector(ListEntry* entries, int arraySize, DuckDbVector child, DuckDbVector parent)
    {
        _entries = entries;
        _arraySize = arraySize;
        Child = child;
        Count = parent.Count;
        Validity = parent.Validity;
    }

    public int Count { get; }

    public DuckDbValidity Validity { get; }

    /// <summary>The elements of all rows, one after another. Of a MAP: STRUCT(key, value).</summary>
    public DuckDbVector Child { get; }

    /// <summary>Where the row's elements begin in <see cref="Child"/>, and how many there are; (0, 0) where it is NULL.</summary>
    public (int Offset, int Length) this[int row]
    {
        get
        {
            if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The chunk has {Count} rows.");
            if (!Validity.IsValid(row)) return default;
            return _entries == null ? (row * _arraySize, _arraySize) : ((int)_entries[row].Offset, (int)_entries[row].Length);
        }
    }

    public bool IsValid(int row) => Validity.IsValid(row);

    internal static DuckDbListVector Over(nint vector, DuckDbVector parent)
    {
        var type = parent.Type;
        if (type.Kind == DuckDbTypeKind.Array)
        {
            var elements = new DuckDbVector(duckdb_array_vector_get_child(vector), type.ElementType!, parent.Count * type.ArraySize);
            return new DuckDbListVector(null, type.ArraySize, elements, parent);
        }
        var elementType = type.Kind == DuckDbTypeKind.Map ? EntryType(type) : type.ElementType!;
        var child = new DuckDbVector(duckdb_list_vector_get_child(vector), elementType, (int)duckdb_list_vector_get_size(vector));
        return new DuckDbListVector((ListEntry*)parent.Data, 0, child, parent);
    }

    static DuckDbType EntryType(DuckDbType map) =>
        new(DuckDbTypeKind.Struct) { Fields = [new("key", map.KeyType!), new("value", map.ElementType!)] };

    [StructLayout(LayoutKind.Sequential)]
    readonly struct ListEntry
    {
        public readonly ulong Offset, Length;
    }
}

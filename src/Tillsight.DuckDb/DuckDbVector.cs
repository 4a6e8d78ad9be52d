using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>A column of any type, or the child of a nested one: the door to the typed views.</summary>
public readonly unsafe ref struct DuckDbVector
{
    readonly nint _vector;
    readonly ulong* _mask;

    internal DuckDbVector(nint vector, DuckDbType type, int count)
    {
        _vector = vector;
        Type = type;
        Count = count;
        Data = (byte*)duckdb_vector_get_data(vector);
        _mask = duckdb_vector_get_validity(vector);
    }

    public DuckDbType Type { get; }

    /// <summary>Rows; of a child, elements in all lists together.</summary>
    public int Count { get; }

    internal byte* Data { get; }

    public DuckDbValidity Validity => new(_mask, Count);

    public bool IsValid(int row) => Validity.IsValid(row);

    /// <summary>Values in place; which .NET type fits: <see cref="DuckDbPhysicalType"/>.</summary>
    /// <exception cref="InvalidOperationException">The type is another.</exception>
    public DuckDbVector<T> Values<T>() where T : unmanaged
    {
        DuckDbPhysicalType.Require<T>(Type);
        return new DuckDbVector<T>((T*)Data, _mask, Count);
    }

    public DuckDbTextVector Text()
    {
        if (!DuckDbPhysicalType.IsText(Type.Kind)) DuckDbPhysicalType.Mismatch(Type, "text", DuckDbPhysicalType.Of(Type)?.Name);
        return new DuckDbTextVector(Data, _mask, Count);
    }

    public DuckDbDecimalVector Decimals()
    {
        if (Type.Kind != DuckDbTypeKind.Decimal) DuckDbPhysicalType.Mismatch(Type, "decimals", DuckDbPhysicalType.Of(Type)?.Name);
        return new DuckDbDecimalVector(Data, _mask, Count, Type);
    }

    public DuckDbEnumVector Enums()
    {
        if (Type.Kind != DuckDbTypeKind.Enum) DuckDbPhysicalType.Mismatch(Type, "an enum", DuckDbPhysicalType.Of(Type)?.Name);
        return new DuckDbEnumVector(Data, _mask, Count, Type);
    }

    public DuckDbListVector Lists()
    {
        if (Type.Kind is not (DuckDbTypeKind.List or DuckDbTypeKind.Map or DuckDbTypeKind.Array))
            DuckDbPhysicalType.Mismatch(Type, "lists", DuckDbPhysicalType.Of(Type)?.Name);
        return DuckDbListVector.Over(_vector, this);
    }

    /// <summary>STRUCT: a field by position. UNION: member 0 is the tag (UTINYINT), its members follow.</summary>
    public DuckDbVector Field(int index)
    {
        int tag = Type.Kind switch { DuckDbTypeKind.Struct => 0, DuckDbTypeKind.Union => 1, _ => -1 };
        if (tag < 0) DuckDbPhysicalType.Mismatch(Type, "a struct", DuckDbPhysicalType.Of(Type)?.Name);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Type.Fields.Length + tag);
        var type = index < tag ? new DuckDbType(DuckDbTypeKind.UTinyInt) : Type.Fields[index - tag].Type;
        return new DuckDbVector(duckdb_struct_vector_get_child(_vector, (ulong)index), type, Count);
    }

    /// <summary>
    /// One value, boxed; null where it is NULL: bool, the integers, Int128, UInt128, float, double, decimal
    /// (<see cref="System.Numerics.BigInteger"/> for a DECIMAL of scale 0 that exceeds it), string (VARCHAR, ENUM, BIT),
    /// byte[], DateOnly, TimeOnly, DateTime (unspecified zone), DateTimeOffset (UTC), <see cref="DuckDbInterval"/>, Guid,
    /// object?[] (LIST, ARRAY), Dictionary&lt;string, object?&gt; (STRUCT), KeyValuePair&lt;object, object?&gt;[] (MAP),
    /// the member's value (UNION).
    /// </summary>
    /// <exception cref="OverflowException">The .NET type cannot hold it (infinity, years beyond 9999, 38 digits).</exception>
    /// <exception cref="NotSupportedException">The kind has no reader here: cast it to VARCHAR in SQL.</exception>
    public object? GetValue(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return IsValid(row) ? BoxedValue.Read(this, row) : null;
    }
}

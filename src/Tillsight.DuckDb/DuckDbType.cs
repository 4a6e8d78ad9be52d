using System.Collections.Immutable;
using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>A named member of a STRUCT or UNION.</summary>
public sealed record DuckDbField(string Name, DuckDbType Type);

/// <summary>The logical type of a column, with what its kind adds: width and scale, element, key, fields, names.</summary>
public sealed record DuckDbType(DuckDbTypeKind Kind)
{
    /// <summary>The name it goes by where it has one of its own, such as "JSON" for a VARCHAR.</summary>
    public string? Alias { get; init; }

    /// <summary>DECIMAL: digits in all, 1 to 38.</summary>
    public int Width { get; init; }

    /// <summary>DECIMAL: digits after the point.</summary>
    public int Scale { get; init; }

    /// <summary>LIST and ARRAY: the type of an element. MAP: the type of a value.</summary>
    public DuckDbType? ElementType { get; init; }

    /// <summary>MAP: the type of a key.</summary>
    public DuckDbType? KeyType { get; init; }

    /// <summary>ARRAY: elements in every row.</summary>
    public int ArraySize { get; init; }

    /// <summary>STRUCT: its fields. UNION: its members.</summary>
    public ImmutableArray<DuckDbField> Fields { get; init; } = [];

    /// <summary>ENUM: its names, by index.</summary>
    public ImmutableArray<string> EnumNames { get; init; } = [];

    /// <summary>Reads and destroys the native type.</summary>
    internal static DuckDbType Read(LogicalTypeHandle handle)
    {
        using (handle) return Peek(handle);
    }

    /// <summary>Reads the native type and leaves it alive.</summary>
    internal static DuckDbType Peek(LogicalTypeHandle handle)
    {
        var kind = duckdb_get_type_id(handle);
        var type = Peek(handle, kind);
        return duckdb_logical_type_get_alias(handle) is { } alias ? type with { Alias = alias } : type;
    }

    /// <summary>As SQL writes it.</summary>
    public override string ToString() => Alias ?? DuckDbTypeSql.Of(this);

    /// <summary>Two types are equal where SQL writes them alike.</summary>
    public bool Equals(DuckDbType? other) => other is not null && Kind == other.Kind && ToString() == other.ToString();

    public override int GetHashCode() => HashCode.Combine(Kind, Width, Scale);

    static DuckDbType Peek(LogicalTypeHandle handle, DuckDbTypeKind kind) => kind switch
    {
        DuckDbTypeKind.Decimal => new(kind) { Width = duckdb_decimal_width(handle), Scale = duckdb_decimal_scale(handle) },
        DuckDbTypeKind.Enum => new(kind) { EnumNames = ReadNames(handle) },
        DuckDbTypeKind.List => new(kind) { ElementType = Read(duckdb_list_type_child_type(handle)) },
        DuckDbTypeKind.Array => new(kind)
        {
            ElementType = Read(duckdb_array_type_child_type(handle)),
            ArraySize = (int)duckdb_array_type_array_size(handle),
        },
        DuckDbTypeKind.Map => new(kind)
        {
            KeyType = Read(duckdb_map_type_key_type(handle)),
            ElementType = Read(duckdb_map_type_value_type(handle)),
        },
        DuckDbTypeKind.Struct => new(kind) { Fields = ReadFields(handle) },
        DuckDbTypeKind.Union => new(kind) { Fields = ReadMembers(handle) },
        _ => new(kind),
    };

    static ImmutableArray<string> ReadNames(LogicalTypeHandle handle)
    {
        var names = new string[duckdb_enum_dictionary_size(handle)];
        for (int i = 0; i < names.Length; i++) names[i] = duckdb_enum_dictionary_value(handle, (ulong)i)!;
        return [.. names];
    }

    static ImmutableArray<DuckDbField> ReadFields(LogicalTypeHandle handle)
    {
        var fields = new DuckDbField[duckdb_struct_type_child_count(handle)];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = new(duckdb_struct_type_child_name(handle, (ulong)i)!, Read(duckdb_struct_type_child_type(handle, (ulong)i)));
        return [.. fields];
    }

    static ImmutableArray<DuckDbField> ReadMembers(LogicalTypeHandle handle)
    {
        var members = new DuckDbField[duckdb_union_type_member_count(handle)];
        for (int i = 0; i < members.Length; i++)
            members[i] = new(duckdb_union_type_member_name(handle, (ulong)i)!, Read(duckdb_union_type_member_type(handle, (ulong)i)));
        return [.. members];
    }
}

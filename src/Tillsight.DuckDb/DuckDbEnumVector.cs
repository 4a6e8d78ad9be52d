namespace Tillsight.DuckDb;

/// <summary>An ENUM column: an index into the names of its type.</summary>
public readonly unsafe ref struct DuckDbEnumVector
{
    readonly byte* _data;
    readonly DuckDbType _type;

    internal DuckDbEnumVector(byte* data, ulong* mask, int count, DuckDbType type)
    {
        _data = data;
        _type = type;
        Count = count;
        Validity = new DuckDbValidity(mask, count);
    }

    public int Count { get; }

    public DuckDbValidity Validity { get; }

    /// <summary>The index of a row's name; undefined where it is NULL.</summary>
    public int this[int row]
    {
        get
        {
            if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The chunk has {Count} rows.");
            return _type.EnumNames.Length switch
            {
                <= 256 => _data[row],
                <= 65536 => ((ushort*)_data)[row],
                _ => (int)((uint*)_data)[row],
            };
        }
    }

    public bool IsValid(int row) => Validity.IsValid(row);

    /// <summary>The row's name, null where it is NULL; one shared string a name.</summary>
    public string? GetName(int row) => IsValid(row) ? _type.EnumNames[this[row]] : null;
}

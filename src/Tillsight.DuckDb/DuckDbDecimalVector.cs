namespace Tillsight.DuckDb;

/// <summary>A DECIMAL column of any width: the unscaled number in place, or an exact <see cref="decimal"/>.</summary>
public readonly unsafe ref struct DuckDbDecimalVector
{
    readonly byte* _data;
    readonly int _width;

    internal DuckDbDecimalVector(byte* data, ulong* mask, int count, DuckDbType type)
    {
        _data = data;
        _width = type.Width;
        Scale = type.Scale;
        Count = count;
        Validity = new DuckDbValidity(mask, count);
    }

    public int Count { get; }

    /// <summary>Digits after the point: the value is the unscaled number times 10^-Scale.</summary>
    public int Scale { get; }

    public DuckDbValidity Validity { get; }

    /// <summary>The exact value; undefined where the row is NULL.</summary>
    /// <exception cref="OverflowException">More than the 28 digits that <see cref="decimal"/> holds are significant.</exception>
    public decimal this[int row] => _width <= 18
        ? ExactDecimal.From(UnscaledInt64(row), Scale)
        : ExactDecimal.From(Unscaled(row), Scale);

    public bool IsValid(int row) => Validity.IsValid(row);

    /// <summary>The number without its point: 12.34 of DECIMAL(9,2) is 1234.</summary>
    public Int128 Unscaled(int row) => _width <= 18 ? UnscaledInt64(row) : ((Int128*)_data)[Checked(row)];

    long UnscaledInt64(int row) => _width switch
    {
        <= 4 => ((short*)_data)[Checked(row)],
        <= 9 => ((int*)_data)[Checked(row)],
        _ => ((long*)_data)[Checked(row)],
    };

    int Checked(int row) => (uint)row < (uint)Count
        ? row
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"The chunk has {Count} rows.");
}

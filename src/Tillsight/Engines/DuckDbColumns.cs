using Tillsight.DuckDb;

namespace Tillsight.Engines;

/// <summary>Reads a result of DuckDB into typed columns.</summary>
static class DuckDbColumns
{
    public static ColumnSet Read(DuckDbResult result)
    {
        var builders = result.Columns.Select(c => Builder(c.Type.Kind)).ToArray();
        int rows = 0;
        while (result.NextChunk(out var chunk))
        {
            for (int column = 0; column < builders.Length; column++) builders[column].Add(chunk.Vector(column));
            rows += chunk.RowCount;
        }
        return new ColumnSet([.. result.Columns.Select(c => c.Name)], [.. builders.Select(b => b.ToArray())], rows);
    }

    static ColumnBuilder Builder(DuckDbTypeKind kind) => kind switch
    {
        DuckDbTypeKind.Boolean => new BooleanColumn(),
        DuckDbTypeKind.TinyInt => new IntegerColumn<sbyte>(v => v),
        DuckDbTypeKind.SmallInt => new IntegerColumn<short>(v => v),
        DuckDbTypeKind.Integer => new IntegerColumn<int>(v => v),
        DuckDbTypeKind.BigInt => new IntegerColumn<long>(v => v),
        DuckDbTypeKind.UTinyInt => new IntegerColumn<byte>(v => v),
        DuckDbTypeKind.USmallInt => new IntegerColumn<ushort>(v => v),
        DuckDbTypeKind.UInteger => new IntegerColumn<uint>(v => v),
        DuckDbTypeKind.UBigInt => new IntegerColumn<ulong>(v => checked((long)v)),
        DuckDbTypeKind.HugeInt => new IntegerColumn<Int128>(v => checked((long)v)),
        DuckDbTypeKind.Float => new DoubleColumn<float>(v => v),
        DuckDbTypeKind.Double => new DoubleColumn<double>(v => v),
        DuckDbTypeKind.Decimal => new BoxedColumn<decimal?>(),
        DuckDbTypeKind.Date => new BoxedColumn<DateOnly?>(),
        DuckDbTypeKind.Timestamp or DuckDbTypeKind.TimestampSeconds or DuckDbTypeKind.TimestampMillis or DuckDbTypeKind.TimestampNanos => new BoxedColumn<DateTime?>(),
        DuckDbTypeKind.Varchar => new TextColumn(),
        DuckDbTypeKind.Enum => new EnumColumn(),
        _ => new ObjectColumn(),
    };

    abstract class ColumnBuilder
    {
        public abstract void Add(DuckDbVector vector);
        public abstract Array ToArray();
    }

    abstract class ColumnBuilder<T> : ColumnBuilder
    {
        readonly List<T> _values = [];

        public override void Add(DuckDbVector vector)
        {
            _values.EnsureCapacity(_values.Count + vector.Count);
            Read(vector, _values);
        }

        public override Array ToArray() => _values.ToArray();

        protected abstract void Read(DuckDbVector vector, List<T> values);
    }

    sealed class IntegerColumn<T>(Func<T, long> widen) : ColumnBuilder<long?> where T : unmanaged
    {
        protected override void Read(DuckDbVector vector, List<long?> values)
        {
            var typed = vector.Values<T>();
            for (int row = 0; row < vector.Count; row++) values.Add(typed.IsValid(row) ? widen(typed[row]) : null);
        }
    }

    sealed class DoubleColumn<T>(Func<T, double> widen) : ColumnBuilder<double?> where T : unmanaged
    {
        protected override void Read(DuckDbVector vector, List<double?> values)
        {
            var typed = vector.Values<T>();
            for (int row = 0; row < vector.Count; row++) values.Add(typed.IsValid(row) ? widen(typed[row]) : null);
        }
    }

    sealed class BooleanColumn : ColumnBuilder<bool?>
    {
        protected override void Read(DuckDbVector vector, List<bool?> values)
        {
            var typed = vector.Values<bool>();
            for (int row = 0; row < vector.Count; row++) values.Add(typed.IsValid(row) ? typed[row] : null);
        }
    }

    sealed class TextColumn : ColumnBuilder<string?>
    {
        protected override void Read(DuckDbVector vector, List<string?> values)
        {
            var text = vector.Text();
            for (int row = 0; row < vector.Count; row++) values.Add(text.GetString(row));
        }
    }

    sealed class EnumColumn : ColumnBuilder<string?>
    {
        protected override void Read(DuckDbVector vector, List<string?> values)
        {
            for (int row = 0; row < vector.Count; row++) values.Add((string?)vector.GetValue(row));
        }
    }

    sealed class BoxedColumn<T> : ColumnBuilder<T?>
    {
        protected override void Read(DuckDbVector vector, List<T?> values)
        {
            for (int row = 0; row < vector.Count; row++) values.Add((T?)vector.GetValue(row));
        }
    }

    sealed class ObjectColumn : ColumnBuilder<object?>
    {
        protected override void Read(DuckDbVector vector, List<object?> values)
        {
            for (int row = 0; row < vector.Count; row++) values.Add(vector.GetValue(row));
        }
    }
}

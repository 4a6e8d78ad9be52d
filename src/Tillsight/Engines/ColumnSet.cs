using System.Reflection;
using System.Text;

namespace Tillsight.Engines;

/// <summary>The answer to a query, column by column. Arrays are typed: long?, decimal?, double?, string, DateOnly?, DateTime?, bool?.</summary>
public sealed class ColumnSet(IReadOnlyList<string> names, IReadOnlyList<Array> columns, int rowCount)
{
    public IReadOnlyList<string> Names { get; } = names;

    public int RowCount { get; } = rowCount;

    public int ColumnCount => Names.Count;

    /// <summary>The column as it was read.</summary>
    public Array this[int column] => columns[column];

    /// <summary>The column of that name as an array of T; fails when the engine answered with another type.</summary>
    public T[] Column<T>(string name) => columns[IndexOf(name)] as T[]
        ?? throw new InvalidOperationException($"Column {name} is {columns[IndexOf(name)].GetType().Name}, not {typeof(T).Name}[].");

    public object? Value(int row, int column) => columns[column].GetValue(row);

    /// <summary>All rows as plain cells.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows()
    {
        var rows = new object?[RowCount][];
        for (int row = 0; row < RowCount; row++)
        {
            rows[row] = new object?[ColumnCount];
            for (int column = 0; column < ColumnCount; column++) rows[row][column] = Value(row, column);
        }
        return rows;
    }

    /// <summary>Rows as records: each constructor parameter takes the column of its name in snake_case.</summary>
    /// <exception cref="InvalidOperationException">The columns differ from the record's parameters.</exception>
    public IReadOnlyList<TRow> As<TRow>()
    {
        var constructor = RowShape.ConstructorOf(typeof(TRow));
        var parameters = constructor.GetParameters();
        string[] expected = [.. parameters.Select(p => RowShape.SnakeCase(p.Name!))];
        if (!expected.SequenceEqual(Names))
            throw new InvalidOperationException(
                $"{typeof(TRow).Name} expects the columns {string.Join(", ", expected)}; the query gives {string.Join(", ", Names)}.");
        var rows = new TRow[RowCount];
        var cells = new object?[ColumnCount];
        for (int row = 0; row < RowCount; row++)
        {
            for (int column = 0; column < ColumnCount; column++)
                cells[column] = RowShape.Convert(Value(row, column), parameters[column]);
            rows[row] = (TRow)constructor.Invoke(cells);
        }
        return rows;
    }

    int IndexOf(string name)
    {
        for (int i = 0; i < Names.Count; i++)
            if (Names[i] == name) return i;
        throw new InvalidOperationException($"The query has no column {name}; it has {string.Join(", ", Names)}.");
    }
}

/// <summary>How a row record corresponds to columns.</summary>
public static class RowShape
{
    public static ConstructorInfo ConstructorOf(Type row) =>
        row.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();

    /// <summary>The column names that a row record expects, in order.</summary>
    public static IReadOnlyList<string> ColumnsOf(Type row) =>
        [.. ConstructorOf(row).GetParameters().Select(p => SnakeCase(p.Name!))];

    /// <summary>OrderCount -> order_count.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    internal static object? Convert(object? value, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (value is null)
        {
            if (parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
                throw new InvalidOperationException($"{parameter.Name} is never null in {parameter.Member.DeclaringType!.Name}, but the query gave null.");
            return null;
        }
        return value.GetType() == type ? value : System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }
}

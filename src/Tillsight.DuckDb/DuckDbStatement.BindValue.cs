namespace Tillsight.DuckDb;

public sealed unsafe partial class DuckDbStatement
{
    /// <summary>Binds by name, without the dollar sign.</summary>
    public void BindValue(string name, object? value) => BindValue(ParameterIndex(name), value);

    /// <summary>Binds whatever the object is; null and <see cref="DBNull"/> are NULL.</summary>
    /// <exception cref="NotSupportedException">DuckDB has no parameter of that type.</exception>
    public void BindValue(int index, object? value)
    {
        switch (value)
        {
            case null or DBNull: BindNull(index); break;
            case string text: Bind(index, text); break;
            case bool flag: Bind(index, flag); break;
            case int number: Bind(index, number); break;
            case long number: Bind(index, number); break;
            case decimal number: Bind(index, number); break;
            case double number: Bind(index, number); break;
            case DateOnly date: Bind(index, date); break;
            case DateTime timestamp: Bind(index, timestamp); break;
            case DateTimeOffset instant: Bind(index, instant); break;
            case TimeOnly time: Bind(index, time); break;
            case sbyte number: Bind(index, number); break;
            case short number: Bind(index, number); break;
            case byte number: Bind(index, number); break;
            case ushort number: Bind(index, number); break;
            case uint number: Bind(index, number); break;
            case ulong number: Bind(index, number); break;
            case Int128 number: Bind(index, number); break;
            case float number: Bind(index, number); break;
            case Guid uuid: Bind(index, uuid); break;
            case byte[] blob: Bind(index, blob); break;
            case TimeSpan span: Bind(index, span); break;
            case DuckDbInterval interval: Bind(index, interval); break;
            default:
                throw new NotSupportedException($"Parameter {index} is a {value.GetType()}, which cannot be bound; "
                    + $"convert it first, or bind text and cast in SQL.{Environment.NewLine}SQL: {Sql}");
        }
    }
}

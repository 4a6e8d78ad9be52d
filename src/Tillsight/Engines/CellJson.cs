using System.Globalization;
using System.Text.Json;

namespace Tillsight.Engines;

/// <summary>One cell as JSON: decimals as numbers with all their digits, dates as ISO text, not-a-number as null.</summary>
public static class CellJson
{
    public static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case bool value: json.WriteBooleanValue(value); break;
            case int value: json.WriteNumberValue(value); break;
            case long value: json.WriteNumberValue(value); break;
            case decimal value: json.WriteNumberValue(value); break;
            case double value when !double.IsFinite(value): json.WriteNullValue(); break;
            case double value: json.WriteNumberValue(value); break;
            case DateOnly value: json.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime value: json.WriteStringValue(value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(Convert.ToString(cell, CultureInfo.InvariantCulture)); break;
        }
    }
}

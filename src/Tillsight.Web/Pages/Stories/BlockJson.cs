using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Stories;

/// <summary>Blocks of a view as text and back: each says its kind, and cells keep their types.</summary>
static class BlockJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new Cell() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SayKinds } },
    };

    static void SayKinds(JsonTypeInfo info)
    {
        if (info.Type != typeof(Block) && info.Type != typeof(ChartShape)) return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in info.Type.Assembly.GetTypes().Where(t => !t.IsAbstract && info.Type.IsAssignableFrom(t)))
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
    }

    /// <summary>A cell of a table: texts, numbers, flags as JSON has them; days and instants under a name of their own.</summary>
    sealed class Cell : JsonConverter<object>
    {
        const string Day = "day", At = "at";

        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Null: return null;
                case JsonTokenType.True: return true;
                case JsonTokenType.False: return false;
                case JsonTokenType.String: return reader.GetString();
                case JsonTokenType.Number: return reader.TryGetInt64(out long whole) ? whole : reader.GetDecimal();
            }
            using var value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.TryGetProperty(Day, out var day)
                ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : DateTime.ParseExact(value.RootElement.GetProperty(At).GetString()!, "o", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        }

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case string text: writer.WriteStringValue(text); break;
                case bool flag: writer.WriteBooleanValue(flag); break;
                case DateOnly day: Named(writer, Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case DateTime at: Named(writer, At, at.ToString("o", CultureInfo.InvariantCulture)); break;
                case double number when !double.IsFinite(number): writer.WriteNullValue(); break;
                case double number: writer.WriteNumberValue(number); break;
                case decimal number: writer.WriteNumberValue(number); break;
                default: writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            }
        }

        static void Named(Utf8JsonWriter writer, string name, string text)
        {
            writer.WriteStartObject();
            writer.WriteString(name, text);
            writer.WriteEndObject();
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tillsight.Mapping;

/// <summary>The mapping part of recipe.yaml as plain values.</summary>
public static class MappingYaml
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new TextBoolean() },
    };

    public static object? Write(SourceMapping mapping) => Plain(JsonSerializer.SerializeToElement(mapping, Options));

    public static SourceMapping Read(IReadOnlyDictionary<string, object?> tree, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceMapping>(JsonSerializer.Serialize(tree), Options)!;
        }
        catch (JsonException e)
        {
            throw new BadInputException($"The mapping cannot be read at {e.Path}: {e.Message}", where, e);
        }
    }

    static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        _ => element.GetRawText(),
    };

    sealed class TextBoolean : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.True || reader.TokenType == JsonTokenType.String && reader.GetString() == "true";

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Analyses;

/// <summary>An outcome as the contract for programs has it: id, options, result, tables.</summary>
public static class OutcomeJson
{
    static readonly JsonSerializerOptions ResultOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void Write(Utf8JsonWriter json, AnalysisOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteStartObject("options");
        foreach (var (name, value) in outcome.Options)
        {
            json.WritePropertyName(name);
            CellJson.Write(json, value);
        }
        json.WriteEndObject();
        json.WritePropertyName("result");
        if (outcome.Result is null) json.WriteNullValue();
        else JsonSerializer.Serialize(json, outcome.Result, outcome.Result.GetType(), ResultOptions);
        if (!outcome.IsPossible) json.WriteString("message", outcome.View.Blocks.OfType<Note>().First().Text);
        json.WriteStartArray("tables");
        foreach (var table in outcome.Tables) Write(json, table);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) json.WriteStringValue(column.Name);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (object? cell in row) CellJson.Write(json, cell);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

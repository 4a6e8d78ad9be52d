using System.Text.Json;
using System.Text.Json.Serialization;
using Tillsight.Pipelines;
using Tillsight.Profiling;

namespace Tillsight.Cli;

/// <summary>An inspection as the contract for programs has it: files, mapping, columns, alerts; questions, rules and table facts beside.</summary>
static class InspectJson
{
    static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Utf8JsonWriter json, Inspection inspection)
    {
        json.WriteStartObject();
        List(json, "files", inspection.Batches, b => new { file = b.FileName, table = b.SourceTable, rows = b.RecordCount, bad_records = b.BadRecordCount, format = b.Format });
        List(json, "mapping", inspection.Proposal.Mapping.Fields, f => new { file = f.Table, column = f.Column, field = f.Field, confidence = f.Confidence, evidence = f.Evidence });
        json.WritePropertyName("columns");
        ProfileJson.WriteColumns(json, inspection.Profiles);
        json.WritePropertyName("alerts");
        ProfileJson.WriteAlerts(json, inspection.Alerts);
        List(json, "questions", inspection.Proposal.Questions, q => new { q.Text, q.Flag, q.Field, q.StopsLoad });
        List(json, "rules", inspection.Rules, r => new { id = r.Id, title = r.Title });
        json.WritePropertyName("tables");
        ProfileJson.WriteTables(json, inspection.Profiles);
        List(json, "notes", inspection.Proposal.Notes, n => n);
        json.WriteEndObject();
    }

    static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, object> shape)
    {
        json.WriteStartArray(name);
        foreach (var item in items) JsonSerializer.Serialize(json, shape(item), Plain);
        json.WriteEndArray();
    }
}

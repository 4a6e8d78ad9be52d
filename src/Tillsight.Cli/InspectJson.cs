using System.Text.Json;
using System.Text.Json.Serialization;
using Tillsight.Pipelines;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;

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
        json.WriteStartArray("columns");
        foreach (var profile in inspection.Profiles)
            foreach (var column in profile.Columns)
                JsonSerializer.Serialize(json, new { table = profile.Name, type = column.Kind, profile = column }, Plain);
        json.WriteEndArray();
        List(json, "alerts", inspection.Alerts, AlertOf);
        List(json, "questions", inspection.Proposal.Questions, q => new { q.Text, q.Flag, q.Field, q.StopsLoad });
        List(json, "rules", inspection.Rules, r => new { id = r.Id, title = r.Title });
        List(json, "tables", inspection.Profiles, TableOf);
        List(json, "notes", inspection.Proposal.Notes, n => n);
        json.WriteEndObject();
    }

    static object AlertOf(Alert alert) => new
    {
        alert.Kind, alert.Table, alert.Column, alert.Rows, alert.Amount, alert.Fix, alert.Message, alert.Severity, alert.Examples,
    };

    static object TableOf(TableProfile profile) => new
    {
        name = profile.Name, profile.Rows, profile.Duplicates, profile.Keys, profile.Correlations, profile.Dependencies, profile.EqualColumns,
    };

    static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, object> shape)
    {
        json.WriteStartArray(name);
        foreach (var item in items) JsonSerializer.Serialize(json, shape(item), Plain);
        json.WriteEndArray();
    }
}

using System.Text.Json;
using Tillsight.Analyses;
using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Web.Api;

/// <summary>What there is to ask for, as <c>tillsight list --json</c> has it.</summary>
static class Catalogue
{
    public static void Analyses(Utf8JsonWriter json) => List(json, "analyses", AnalysisCatalogue.All, analysis =>
    {
        json.WriteString("id", analysis.Id);
        json.WriteString("title", analysis.Title);
        json.WriteString("group", analysis.Group.ToString().ToLowerInvariant());
        json.WriteStartArray("needs");
        foreach (var need in analysis.Needs) json.WriteStringValue(need.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteStartArray("options");
        foreach (var option in analysis.Options)
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("type", option.Type);
            json.WriteString("default", option.Default);
            json.WriteString("meaning", option.Meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    public static void Metrics(Utf8JsonWriter json) => List(json, "metrics", MetricCatalogue.All, metric =>
    {
        json.WriteString("id", metric.Id);
        json.WriteString("name", metric.Name);
        json.WriteString("formula", metric.Formula);
        json.WriteString("unit", metric.Unit.ToString().ToLowerInvariant());
        json.WriteBoolean("is_additive", metric.IsAdditive);
    });

    public static void Dimensions(Utf8JsonWriter json, DimensionCatalogue dimensions) => List(json, "dimensions", dimensions.All, dimension =>
    {
        json.WriteString("id", dimension.Id);
        json.WriteString("name", dimension.Name);
        json.WriteString("absent", dimension.Absent);
    });

    static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

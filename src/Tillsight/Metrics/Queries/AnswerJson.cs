using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tillsight.Metrics.Queries;

/// <summary>An answer as the contract's JSON document: <c>{"columns": [ids], "rows": [[cells]], ...}</c>.</summary>
/// <remarks>What follows rows (total, partial_rows, compared_with, data_until, notes) is for those who want to know more.</remarks>
public static class AnswerJson
{
    // The document is not put into HTML as it is; names stay readable.
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(MetricAnswer answer, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in answer.Columns) json.WriteStringValue(column.Id);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in answer.Rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WritePropertyName("total");
        WriteRow(json, answer.Total);
        json.WriteNumber("row_count", answer.RowCount);
        json.WriteStartArray("partial_rows");
        for (int i = 0; i < answer.Rows.Count; i++)
            if (answer.Rows[i].IsPartial) json.WriteNumberValue(i);
        json.WriteEndArray();
        json.WriteString("compared_with", answer.ComparedWith);
        json.WriteString("data_until", CellText.Of(answer.Coverage.Until));
        json.WriteStartArray("notes");
        foreach (string note in answer.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteRow(Utf8JsonWriter json, AnswerRow row)
    {
        json.WriteStartArray();
        foreach (object? cell in row.Cells) WriteCell(json, cell);
        json.WriteEndArray();
    }

    static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long count: json.WriteNumberValue(count); break;
            case decimal number: json.WriteNumberValue(number); break;
            default: json.WriteStringValue(CellText.Of(cell)); break;
        }
    }
}

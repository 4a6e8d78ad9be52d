using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tillsight.Sources;

/// <summary>
/// Writes tables as one JSON document, as they are understood before mapping and cleaning:
/// <c>{"files":[{"file","table","format":{...},"columns":[...],"rows":[[...]],"bad_records":[...],"outcome":{...},"notes":[...]}]}</c>.
/// Cells are texts exactly as written, or null where absent. Rows are streamed, not held.
/// </summary>
public sealed class ReadDocument : IDisposable
{
    /// <summary>Rejected records that are listed for each table; the outcome counts them all.</summary>
    const int MostBadRecords = 10_000;

    readonly Utf8JsonWriter _json;

    public ReadDocument(Stream into)
    {
        _json = new Utf8JsonWriter(into, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteStartArray("files");
    }

    /// <summary>Reads the table to its end into the document.</summary>
    public ReadOutcome Add(TabularTable table)
    {
        _json.WriteStartObject();
        _json.WriteString("file", table.File);
        _json.WriteString("table", table.Name);
        WriteFormat(table.Format);
        WriteTexts("columns", table.ColumnNames);
        var bad = new List<BadRecord>();
        var outcome = WriteRows(table, bad);
        WriteBadRecords(bad);
        WriteOutcome(outcome);
        WriteTexts("notes", [.. table.Format.Notes, .. outcome.Notes]);
        _json.WriteEndObject();
        return outcome;
    }

    /// <summary>Ends the document. Without it, after a failure, the document stays visibly incomplete.</summary>
    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    ReadOutcome WriteRows(TabularTable table, List<BadRecord> bad)
    {
        _json.WriteStartArray("rows");
        using var reader = table.OpenReader(record =>
        {
            if (bad.Count < MostBadRecords) bad.Add(record);
        });
        var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int row = 0; row < batch.RowCount; row++) WriteRow(batch, row);
            _json.Flush();
        }
        _json.WriteEndArray();
        return reader.Outcome!;
    }

    void WriteRow(RecordBatch batch, int row)
    {
        _json.WriteStartArray();
        for (int column = 0; column < batch.ColumnCount; column++)
            if (batch.IsNull(column, row)) _json.WriteNullValue();
            else _json.WriteStringValue(batch.Utf8(column, row));
        _json.WriteEndArray();
    }

    void WriteFormat(TableFormat format)
    {
        _json.WriteStartObject("format");
        _json.WriteString("kind", Word(format.Kind));
        _json.WriteBoolean("gzip", format.IsGzip);
        _json.WriteString("encoding", format.Encoding);
        _json.WriteBoolean("byte_order_mark", format.HasByteOrderMark);
        _json.WriteString("delimiter", format.Delimiter);
        _json.WriteString("quote", format.Quote?.ToString());
        _json.WriteString("escape", format.Escape?.ToString());
        _json.WriteString("line_ending", Word(format.LineEnding));
        _json.WriteBoolean("header", format.HasHeader);
        _json.WriteNumber("header_lines", format.HeaderLines);
        _json.WriteNumber("preamble_lines", format.PreambleLines);
        _json.WriteBoolean("ragged_list", format.IsRaggedList);
        _json.WriteEndObject();
    }

    void WriteBadRecords(List<BadRecord> records)
    {
        _json.WriteStartArray("bad_records");
        foreach (var record in records)
        {
            _json.WriteStartObject();
            _json.WriteNumber("record", record.RecordNumber);
            _json.WriteNumber("line", record.LineNumber);
            _json.WriteString("reason", record.Message);
            _json.WriteString("text", record.Text);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    void WriteOutcome(ReadOutcome outcome)
    {
        _json.WriteStartObject("outcome");
        _json.WriteNumber("records", outcome.Records);
        _json.WriteNumber("bad_records", outcome.BadRecords);
        _json.WriteNumber("short_records", outcome.ShortRecords);
        _json.WriteNumber("long_records", outcome.LongRecords);
        _json.WriteNumber("encoding_repairs", outcome.EncodingRepairs);
        _json.WriteNumber("quote_repairs", outcome.QuoteRepairs);
        _json.WriteNumber("bytes", outcome.Bytes);
        _json.WriteString("content_sha256", outcome.ContentHash);
        _json.WriteEndObject();
    }

    void WriteTexts(string name, IReadOnlyList<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (string text in texts) _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

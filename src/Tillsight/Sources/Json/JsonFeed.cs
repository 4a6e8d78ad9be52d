using System.Text;
using System.Text.Json;

namespace Tillsight.Sources.Json;

/// <summary>Lays JSON objects into rows.</summary>
sealed class JsonFeed : BuiltFeed
{
    readonly Content _content;
    readonly JsonRecords _records;
    readonly JsonColumns _columns;
    readonly JsonFlattener _flattener = new();
    readonly JsonFlattener.Take _take;
    readonly Dictionary<string, long> _late = new(StringComparer.Ordinal);
    BuiltChunk? _chunk;
    int _likely;

    public JsonFeed(Content content, JsonRecords records, JsonColumns columns)
        : base(columns.Count)
    {
        (_content, _records, _columns) = (content, records, columns);
        _take = Lay;
    }

    public override ReadProgress Progress => new(_content.StoredBytes, _content.StoredLength, _records.Count);

    public override ReadOutcome Complete(ReadTally tally) => new()
    {
        Records = tally.Records,
        BadRecords = tally.BadRecords,
        Bytes = _content.Bytes,
        ContentHash = _content.Hash(),
        Notes = [.. _late.Select(k =>
            $"The key \"{k.Key}\" appears first after the records that were looked at; its {k.Value} values are not among the columns.")],
    };

    public override void Dispose() => _content.Dispose();

    protected override bool ReadRecord(BuiltChunk chunk)
    {
        if (!_records.TryRead(out var record))
        {
            // The rest of the file belongs to its hash.
            _content.Stream.CopyTo(Stream.Null);
            return false;
        }
        if (record[0] != '{')
        {
            chunk.Reject(Bad(BadRecordReason.NotAnObject, record));
            return true;
        }
        chunk.StartRow();
        _chunk = chunk;
        _likely = 0;
        try
        {
            _flattener.Walk(record, _take);
            chunk.EndRow(_records.Count, _records.Line);
        }
        catch (JsonException)
        {
            chunk.DropRow();
            chunk.Reject(Bad(BadRecordReason.InvalidJson, record));
        }
        return true;
    }

    void Lay(ReadOnlySpan<byte> path, ref Utf8JsonReader value, ReadOnlySpan<byte> array)
    {
        int column = _columns.Find(path, _likely);
        if (column < 0)
        {
            string name = Encoding.UTF8.GetString(path);
            _late[name] = _late.GetValueOrDefault(name) + 1;
            return;
        }
        _likely = column + 1;
        if (value.TokenType == JsonTokenType.Null)
        {
            _chunk!.SetNull(column);
            return;
        }
        var text = _chunk!.Text;
        int start = text.Length;
        if (value.TokenType == JsonTokenType.EndArray) text.Append(array);
        else if (value.TokenType == JsonTokenType.String && value.ValueIsEscaped) text.Advance(value.CopyString(text.Free(value.ValueSpan.Length)));
        else text.Append(value.ValueSpan);
        _chunk.SetCell(column, start);
    }

    BadRecord Bad(BadRecordReason reason, ReadOnlySpan<byte> record) => new(
        _records.Count, _records.Line, reason, 0, Columns, Encoding.UTF8.GetString(record[..Math.Min(record.Length, BadRecord.MaxText)]));
}

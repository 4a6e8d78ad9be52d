using System.Text.Json;
using Tillsight.Sources.Encodings;

namespace Tillsight.Sources.Json;

/// <summary>A table of JSON objects, in an array or one a line.</summary>
sealed class JsonTable : TabularTable
{
    /// <summary>Records of a stream that are looked at for their keys; of a file all are.</summary>
    const int MostLookedAt = 10_000;

    readonly ContentSource _source;
    readonly TextEncoding _encoding;
    readonly JsonColumns _columns = new();

    JsonTable(ContentSource source, ContentKind kind, TextEncoding encoding)
    {
        (_source, _encoding) = (source, encoding);
        long records = LearnColumns(kind);
        var naming = ColumnNaming.Of(_columns.Names, _columns.Count, hasHeader: true);
        if (_columns.Count == 0) throw new BadInputException("It holds no JSON object with members. A list of records is expected: [{...}, {...}].", source.Name);
        ColumnNames = naming.Names;
        Format = new TableFormat
        {
            Kind = kind, IsGzip = source.IsGzip, Encoding = encoding.Name, HasByteOrderMark = encoding.HasByteOrderMark, HasHeader = true,
            Notes =
            [
                encoding.Why, kind == ContentKind.Json ? "A list of JSON objects." : "One JSON object a line.",
                $"{_columns.Count} keys found in {(source.IsRepeatable ? "all" : "the first")} {records} records; nested objects are named with dots.", .. naming.Notes,
            ],
        };
    }

    public override string File => _source.Name;

    public override string? Name => null;

    public override TableFormat Format { get; }

    public override IReadOnlyList<string> ColumnNames { get; }

    public static JsonTable Open(ContentSource source, ContentKind kind, TextEncoding encoding) => new(source, kind, encoding);

    internal override RecordFeed OpenFeed(int workers, bool isLook)
    {
        var content = _source.Open(isLook);
        return new JsonFeed(content, Records(content, Format.Kind), _columns);
    }

    JsonRecords Records(Content content, ContentKind kind)
    {
        var utf8 = _encoding.ToUtf8(content.Stream);
        return kind == ContentKind.NdJson ? new NdJsonRecords(content, utf8) : new JsonArrayRecords(content, utf8);
    }

    long LearnColumns(ContentKind kind)
    {
        using var content = _source.Open(isLook: true);
        var records = Records(content, kind);
        var flattener = new JsonFlattener();
        while ((_source.IsRepeatable || records.Count < MostLookedAt) && TryRead(records, out var record))
        {
            if (record[0] != '{') continue;
            try
            {
                _columns.Learn(flattener, record);
            }
            catch (JsonException)
            {
                // The reading itself rejects the record; its keys before the fault are known all the same.
            }
        }
        return records.Count;
    }

    /// <summary>A look at a stream ends where what is kept of it ends, mostly in the middle of a record.</summary>
    bool TryRead(JsonRecords records, out ReadOnlySpan<byte> record)
    {
        try
        {
            return records.TryRead(out record);
        }
        catch (BadInputException) when (!_source.IsRepeatable && records.Count > 0)
        {
            record = default;
            return false;
        }
    }
}

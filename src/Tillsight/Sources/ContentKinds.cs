using System.IO.Compression;
using System.Text.Json;
using Tillsight.Sources.Encodings;

namespace Tillsight.Sources;

/// <summary>Tells what a file holds by its content, whatever its name.</summary>
static class ContentKinds
{
    const int LookBytes = 64 << 10;

    /// <exception cref="BadInputException">It is no table.</exception>
    public static SourceFile Classify(ContentSource source, string path) =>
        new(path, source.Name, source.Length, Of(source), source.IsGzip) { Stream = source };

    static ContentKind Of(ContentSource source)
    {
        byte[] head = source.Head(LookBytes);
        if (Signatures.IsParquet(head)) return NotCompressed(source, ContentKind.Parquet, "Parquet");
        if (Signatures.IsZip(head)) return NotCompressed(source, Zip(source), "XLSX");
        if (Signatures.Foreign(head) is { } words) throw new BadInputException($"It is {words}.", source.Name);
        return TextKind(head, source.Name);
    }

    static ContentKind NotCompressed(ContentSource source, ContentKind kind, string words) =>
        !source.IsGzip ? kind
            : throw new BadInputException($"It is {words} within gzip. Decompress it first; {words} files are compressed already.", source.Name);

    static ContentKind Zip(ContentSource source)
    {
        try
        {
            using var archive = new ZipArchive(source.OpenSeekable(), ZipArchiveMode.Read);
            if (archive.GetEntry("xl/workbook.xml") is not null) return ContentKind.Xlsx;
            bool isOpenDocument = archive.GetEntry("mimetype") is not null;
            throw new BadInputException(
                isOpenDocument
                    ? "It is an OpenDocument file. Save it as XLSX or CSV."
                    : "It is a ZIP archive and no XLSX workbook. Unpack it and name the files in it.",
                source.Name);
        }
        catch (InvalidDataException failure)
        {
            throw new BadInputException("It is a damaged XLSX workbook or ZIP archive. Copy or save it again.", source.Name, failure);
        }
    }

    /// <summary>JSON where it begins like a list of objects or like an object on a line of its own; else delimited text.</summary>
    static ContentKind TextKind(byte[] head, string name)
    {
        if (EncodingSniffer.Sniff(head) is not { } encoding) return ContentKind.Delimited;
        ReadOnlySpan<byte> text = TextSample.Of(head, encoding, isWhole: true);
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return ContentKind.Delimited;
        if (Markup.Foreign(text) is { } words) throw new BadInputException($"It is {words}.", name);
        var rest = text[1..].TrimStart(" \t\r\n"u8);
        if (text[0] == '[') return rest.IsEmpty || rest[0] is (byte)'{' or (byte)']' ? ContentKind.Json : ContentKind.Delimited;
        if (text[0] != '{' || rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'}')) return ContentKind.Delimited;
        return StartsWithObjectOnALine(text) ? ContentKind.NdJson : ContentKind.Json;
    }

    static bool StartsWithObjectOnALine(ReadOnlySpan<byte> text)
    {
        int lineEnd = text.IndexOf((byte)'\n');
        var line = lineEnd < 0 ? text : text[..lineEnd];
        bool isAlone = lineEnd < 0 || text[lineEnd..].Trim("\r\n \t"u8).IsEmpty;
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TrySkip() && reader.TokenType == JsonTokenType.EndObject && !(isAlone && HoldsRecords(line));
        }
        catch (JsonException)
        {
            // The object goes on over the following lines.
            return false;
        }
    }

    /// <summary>One object on one line with a list of several objects in it is a document, not the first of many records.</summary>
    static bool HoldsRecords(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            int objects = 0;
            bool isList = reader.TokenType == JsonTokenType.StartArray;
            if (!isList) reader.Skip();
            else
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.StartObject) objects++;
                    reader.Skip();
                }
            if (objects > 1) return true;
        }
        return false;
    }
}

using System.Text;
using System.Text.Json;

namespace Tillsight.Sources.Json;

/// <summary>Walks one JSON object and names every value in it: nested objects by a path with dots, arrays as JSON text.</summary>
sealed class JsonFlattener
{
    readonly ByteBuffer _path = new();

    /// <summary>Takes a value. The reader stands on it; for an array <paramref name="array"/> is its text.</summary>
    public delegate void Take(ReadOnlySpan<byte> path, ref Utf8JsonReader value, ReadOnlySpan<byte> array);

    /// <exception cref="JsonException">It is not valid JSON.</exception>
    public void Walk(ReadOnlySpan<byte> text, Take take)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 64 });
        reader.Read();
        _path.Clear();
        Members(ref reader, text, take);
        // What follows the object, such as a second one on the same line, is no JSON.
        if (reader.Read()) throw new JsonException("Something follows the object.");
    }

    void Members(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, Take take)
    {
        int outer = _path.Length;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            _path.Truncate(outer);
            if (outer > 0) _path.Append((byte)'.');
            AppendName(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                Members(ref reader, text, take);
                continue;
            }
            int start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.StartArray) reader.Skip();
            take(_path.Span, ref reader, text[start..(int)reader.BytesConsumed]);
        }
        _path.Truncate(outer);
    }

    void AppendName(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped) _path.Append(Encoding.UTF8.GetBytes(reader.GetString()!));
        else _path.Append(reader.ValueSpan);
    }
}

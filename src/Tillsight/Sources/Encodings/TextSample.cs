namespace Tillsight.Sources.Encodings;

/// <summary>The first lines of a text as UTF-8, to look at.</summary>
static class TextSample
{
    /// <param name="isWhole">Whether the bytes are all there is; if not, the last line is left out for it may be cut.</param>
    public static byte[] Of(byte[] head, TextEncoding encoding, bool isWhole)
    {
        using var decoded = new MemoryStream();
        using (var utf8 = encoding.ToUtf8(new MemoryStream(head))) utf8.CopyTo(decoded);
        byte[] text = decoded.ToArray();
        if (isWhole) return text;
        int lineEnd = text.AsSpan().LastIndexOfAny((byte)'\n', (byte)'\r');
        return lineEnd < 0 ? text : text[..(lineEnd + 1)];
    }
}

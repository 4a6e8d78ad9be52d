namespace Tillsight.Sources.Values;

/// <summary>Spaces of every kind that exports hold: plain, tab, no-break, narrow and thin.</summary>
static class Blank
{
    /// <summary>Bytes of one space at this place, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length) return 0;
        return text[at] switch
        {
            (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => 1,
            0xC2 when text[at..].StartsWith("\u00A0"u8) => 2,
            0xE2 when text[at..].StartsWith("\u202F"u8) || text[at..].StartsWith("\u2009"u8) => 3,
            _ => 0,
        };
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0;
        for (int length; (length = LengthAt(text, start)) > 0;) start += length;
        text = text[start..];
        while (!text.IsEmpty)
        {
            int length = text[^1] <= ' ' ? LengthAt(text, text.Length - 1)
                : text.EndsWith("\u00A0"u8) ? 2
                : text.EndsWith("\u202F"u8) || text.EndsWith("\u2009"u8) ? 3 : 0;
            if (length == 0) break;
            text = text[..^length];
        }
        return text;
    }
}

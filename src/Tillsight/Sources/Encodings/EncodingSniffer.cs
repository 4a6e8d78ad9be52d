using System.Text;
using System.Text.Unicode;

namespace Tillsight.Sources.Encodings;

/// <summary>Tells the encoding of a text from its first bytes; null where they are no text.</summary>
static class EncodingSniffer
{
    /// <summary>Share of bytes that no text holds above which a file is binary.</summary>
    const double BinaryShare = 0.02;

    public static TextEncoding? Sniff(ReadOnlySpan<byte> head)
    {
        if (Marked(head) is { } marked) return marked;
        if (WithoutMark(head) is { } utf16) return utf16;
        if (CountForeign(head) > BinaryShare * head.Length) return null;
        return SingleBytes(head);
    }

    static TextEncoding? Marked(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new TextEncoding("utf-8", null, true, "UTF-8, by its byte order mark.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return new TextEncoding("utf-32", Encoding.UTF32, true, "UTF-32, by its byte order mark.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new TextEncoding("utf-16", Encoding.Unicode, true, "UTF-16 (little-endian), by its byte order mark.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new TextEncoding("utf-16be", Encoding.BigEndianUnicode, true, "UTF-16 (big-endian), by its byte order mark.");
        return null;
    }

    /// <summary>UTF-16 without a mark: every other byte of Western text is zero.</summary>
    static TextEncoding? WithoutMark(ReadOnlySpan<byte> head)
    {
        int pairs = head.Length / 2, evenZeros = 0, oddZeros = 0;
        if (pairs < 2) return null;
        for (int i = 0; i < pairs * 2; i += 2)
        {
            if (head[i] == 0) evenZeros++;
            if (head[i + 1] == 0) oddZeros++;
        }
        if (oddZeros > 0.6 * pairs && evenZeros < 0.1 * pairs)
            return new TextEncoding("utf-16", Encoding.Unicode, false, "UTF-16 (little-endian): every second byte is zero.");
        if (evenZeros > 0.6 * pairs && oddZeros < 0.1 * pairs)
            return new TextEncoding("utf-16be", Encoding.BigEndianUnicode, false, "UTF-16 (big-endian): every other byte is zero.");
        return null;
    }

    /// <summary>Control characters that text does not hold; a few of them are damage, many are another format.</summary>
    static int CountForeign(ReadOnlySpan<byte> head)
    {
        int foreign = 0;
        foreach (byte b in head)
            if (b is < 0x09 and not 0x01 or (> 0x0D and < 0x1A)) foreign++;
        return foreign;
    }

    static TextEncoding SingleBytes(ReadOnlySpan<byte> head)
    {
        var whole = WithoutHalfCharacter(head);
        if (Utf8.IsValid(whole))
            return new TextEncoding("utf-8", null, false, Ascii.IsValid(whole) ? "UTF-8: only ASCII so far." : "UTF-8: every byte sequence is valid.");
        var (sequences, strays, c1) = Count(whole);
        // Western text of single bytes hardly ever forms a valid sequence: as many of them as strays mean UTF-8 with other cells among it.
        if (sequences >= strays)
            return new TextEncoding("utf-8", null, false, $"UTF-8, with {strays} stray bytes in the first {head.Length / 1024 + 1} KB that are read as Windows-1252.");
        return c1 > 0
            ? new TextEncoding("windows-1252", Windows1252.Encoding, false, "Windows-1252: the bytes are not UTF-8, and some mean quotes, dashes or the euro sign there.")
            : new TextEncoding("iso-8859-1", Windows1252.Encoding, false, "Latin-1: the bytes are not UTF-8.");
    }

    /// <summary>Leaves out a character that the end of the sample cuts in two.</summary>
    static ReadOnlySpan<byte> WithoutHalfCharacter(ReadOnlySpan<byte> head)
    {
        for (int back = 1; back <= 3 && back < head.Length; back++)
            if (head[^back] >= 0xC0) return head[..^back];
            else if (head[^back] < 0x80) break;
        return head;
    }

    /// <summary>Valid sequences of several bytes, bytes that belong to none, and among these the ones that are control characters in Latin-1.</summary>
    static (int Sequences, int Strays, int C1) Count(ReadOnlySpan<byte> text)
    {
        int sequences = 0, strays = 0, c1 = 0;
        while (!text.IsEmpty)
        {
            if (text[0] < 0x80) { text = text[1..]; continue; }
            bool isValid = Rune.DecodeFromUtf8(text, out _, out int length) == System.Buffers.OperationStatus.Done;
            if (isValid) sequences++;
            else
            {
                strays++;
                if (text[0] < 0xA0) c1++;
                length = 1;
            }
            text = text[length..];
        }
        return (sequences, strays, c1);
    }
}

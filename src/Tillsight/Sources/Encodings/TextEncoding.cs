using System.Text;

namespace Tillsight.Sources.Encodings;

/// <summary>The encoding of a text, and how sure that is.</summary>
/// <param name="Name">Web name ("utf-8", "windows-1252").</param>
/// <param name="Decoder">What turns its bytes into characters; null for UTF-8, which is read as it is.</param>
/// <param name="HasByteOrderMark">Whether the text starts with one.</param>
/// <param name="Why">In plain words.</param>
sealed record TextEncoding(string Name, Encoding? Decoder, bool HasByteOrderMark, string Why)
{
    /// <summary>The content as UTF-8. A byte order mark stays in it as U+FEFF.</summary>
    public Stream ToUtf8(Stream content) => Decoder is null ? content : Encoding.CreateTranscodingStream(content, Decoder, Encoding.UTF8);

    /// <summary>The encoding that the user names.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public static TextEncoding Named(string name, ReadOnlySpan<byte> head)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            if (encoding.GetByteCount("a") > 1 && !head.Contains((byte)0) && Ascii.IsValid(head[..Math.Min(head.Length, 100)]))
                throw new UsageException($"The text is not {encoding.WebName}: it holds no zero bytes. Leave --encoding out, or give utf-8.");
            bool isUtf8 = encoding.CodePage == Encoding.UTF8.CodePage;
            bool hasMark = encoding.GetPreamble() is { Length: > 0 } mark && head.StartsWith(mark);
            return new TextEncoding(encoding.WebName, isUtf8 ? null : encoding, hasMark, $"Encoding {encoding.WebName}, as told.");
        }
        catch (ArgumentException)
        {
            throw new UsageException($"There is no text encoding \"{name}\". Examples: utf-8, windows-1252, iso-8859-1, utf-16le, ibm850, shift_jis.");
        }
    }
}

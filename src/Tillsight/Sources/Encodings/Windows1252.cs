using System.Text;

namespace Tillsight.Sources.Encodings;

/// <summary>The encoding of Western European Windows, a superset of what Latin-1 files hold in practice.</summary>
static class Windows1252
{
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new PlatformNotSupportedException("The Windows-1252 encoding is missing from this .NET runtime.");

    static readonly byte[][] Utf8 = [.. Enumerable.Range(0, 256).Select(b => System.Text.Encoding.UTF8.GetBytes(Encoding.GetString([(byte)b])))];

    public static void AppendUtf8(ReadOnlySpan<byte> text, ByteBuffer into)
    {
        foreach (byte b in text) into.Append(Utf8[b]);
    }
}

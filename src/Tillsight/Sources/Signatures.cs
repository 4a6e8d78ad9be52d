namespace Tillsight.Sources;

/// <summary>The first bytes by which file formats are known.</summary>
static class Signatures
{
    const int Longest = 512;

    public static byte[] Read(Stream stream)
    {
        byte[] start = new byte[Longest];
        return start[..stream.ReadAtLeast(start, Longest, throwOnEndOfStream: false)];
    }

    public static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8);

    public static bool IsParquet(ReadOnlySpan<byte> start) => start.StartsWith("PAR1"u8);

    /// <summary>What a file that holds no table is, in words with the remedy; null where the start is not a known one.</summary>
    public static string? Foreign(ReadOnlySpan<byte> start)
    {
        foreach (var (signature, words) in Known)
            if (start.StartsWith(signature)) return words;
        return null;
    }

    static readonly (byte[] Signature, string Words)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel file (.xls) or one with a password; save it as .xlsx without a password, or as CSV"),
        ([.. "%PDF"u8], "a PDF document; export the data as CSV or XLSX instead"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([.. "GIF8"u8], "a GIF picture"),
        ([.. "SQLite format 3"u8], "an SQLite database; export its tables as CSV"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd; decompress it or use gzip"),
        ([.. "BZh"u8], "compressed with bzip2; decompress it or use gzip"),
        ([0xFD, .. "7zXZ"u8], "compressed with xz; decompress it or use gzip"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7-Zip archive; unpack it"),
        ([.. "Rar!"u8], "a RAR archive; unpack it"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([.. "MZ"u8, 0x90], "a program"),
    ];
}

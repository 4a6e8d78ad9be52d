using System.Globalization;
using System.IO.Compression;

namespace Tillsight.Web.Loads;

/// <summary>What a compressed file comes to when it is unpacked, found out by unpacking it into nothing: what archives say of themselves is not believed.</summary>
static class Unpacked
{
    const int MostEntries = 10_000;

    /// <returns>Bytes of the content; of a file that is not compressed, its own.</returns>
    /// <exception cref="BadInputException">It comes to more than the limit, or is damaged.</exception>
    public static async Task<long> Count(string file, string name, long limit, CancellationToken cancellation)
    {
        await using var stored = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);
        byte[] head = new byte[4];
        int length = await stored.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, cancellation);
        stored.Position = 0;
        try
        {
            if (length >= 2 && head[0] == 0x1f && head[1] == 0x8b)
            {
                await using var content = new GZipStream(stored, CompressionMode.Decompress);
                return await Count(content, 0, name, limit, cancellation);
            }
            return length == 4 && head.AsSpan().SequenceEqual("PK\x03\x04"u8) ? await OfArchive(stored, name, limit, cancellation) : stored.Length;
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("It is compressed, and damaged or not whole. Copy or export it again.", name, e);
        }
    }

    static async Task<long> OfArchive(Stream stored, string name, long limit, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stored, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries) throw new BadInputException($"It is an archive of {archive.Entries.Count} files; a workbook has fewer than {MostEntries}.", name);
        long sum = 0;
        foreach (var entry in archive.Entries)
        {
            await using var content = await entry.OpenAsync(cancellation);
            sum = await Count(content, sum, name, limit, cancellation);
        }
        return sum;
    }

    static async Task<long> Count(Stream content, long sofar, string name, long limit, CancellationToken cancellation)
    {
        byte[] passing = new byte[128 << 10];
        while (await content.ReadAsync(passing, cancellation) is > 0 and var read)
            if ((sofar += read) > limit) throw new BadInputException($"It is compressed and comes to more than {Size(limit)} when it is unpacked. Export it in parts.", name);
        return sofar;
    }

    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MB"),
        >= 1L << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 10):0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}

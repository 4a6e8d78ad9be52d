namespace Tillsight.Sources;

/// <summary>A file's decompressed bytes on their way, with what was counted.</summary>
sealed class Content(ContentSource source, CountingStream stored, HashingStream stream) : IDisposable
{
    public string Name => source.Name;

    /// <summary>Stored bytes read.</summary>
    public long StoredBytes => stored.Count;

    public long? StoredLength => source.Length;

    /// <summary>Decompressed bytes read.</summary>
    public long Bytes => stream.Count;

    /// <summary>SHA-256 of the decompressed bytes read so far, in lower-case hexadecimal.</summary>
    public string Hash() => stream.Hash();

    /// <summary>The decompressed bytes.</summary>
    public Stream Stream => stream;

    public void Dispose() => stream.Dispose();
}

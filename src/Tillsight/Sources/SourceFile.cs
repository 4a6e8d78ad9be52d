namespace Tillsight.Sources;

/// <summary>A file to read, known by its content.</summary>
/// <param name="Path">Full path; "-" for standard input.</param>
/// <param name="Name">Name for people: the path relative to what was asked for.</param>
/// <param name="Length">Bytes as stored; null where unknown.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsGzip">Whether it is compressed with gzip.</param>
public sealed record SourceFile(string Path, string Name, long? Length, ContentKind Kind, bool IsGzip)
{
    /// <summary>What is given for standard input.</summary>
    public const string StandardInput = "-";

    internal ContentSource? Stream { get; init; }

    internal ContentSource Open() => Stream ?? new DiskSource(Path, Name);
}

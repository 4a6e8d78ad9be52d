namespace Tillsight.Sources;

/// <summary>What reading a table to its end found.</summary>
public sealed record ReadOutcome
{
    /// <summary>Records delivered.</summary>
    public required long Records { get; init; }

    /// <summary>Records rejected.</summary>
    public required long BadRecords { get; init; }

    /// <summary>Records with fewer fields than columns, whose missing cells are null.</summary>
    public long ShortRecords { get; init; }

    /// <summary>Records with more fields than columns, all of the surplus empty, which was left out.</summary>
    public long LongRecords { get; init; }

    /// <summary>Cells that were not valid in the file's encoding and were read as Windows-1252.</summary>
    public long EncodingRepairs { get; init; }

    /// <summary>Records whose misplaced quotes left one sensible reading, which was taken.</summary>
    public long QuoteRepairs { get; init; }

    /// <summary>Bytes of content after decompression.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the content after decompression, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What was noticed on the way, in plain words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How far reading has come.</summary>
/// <param name="Bytes">Bytes of the file read, as stored (compressed).</param>
/// <param name="TotalBytes">The file's length, or null where it is unknown (standard input).</param>
/// <param name="Records">Records found so far.</param>
public readonly record struct ReadProgress(long Bytes, long? TotalBytes, long Records);

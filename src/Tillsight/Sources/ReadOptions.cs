namespace Tillsight.Sources;

/// <summary>What the user says about a file; whatever is left out is found from the content.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>The field delimiter, one or a few characters (";", "\t", "::"); null to find it.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The name of the text encoding ("utf-8", "windows-1252", "utf-16le"); null to find it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether the first line holds the column names; null to find out.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>The quote character, empty for none; null to find it.</summary>
    public string? Quote { get; init; }

    /// <summary>Lines to skip before the header; null to find out.</summary>
    public int? SkipLines { get; init; }

    /// <summary>The one table wanted (a sheet's name or its 1-based number); null for all.</summary>
    public string? Table { get; init; }

    /// <summary>Longest quoted field in bytes; one that runs further is taken for an unclosed quote.</summary>
    public int MaxQuotedFieldBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of one block: what a worker parses at a time.</summary>
    public int BlockBytes { get; init; } = 1 << 20;
}

namespace Tillsight.Sources;

/// <summary>How a table was understood: every decision, and why.</summary>
public sealed record TableFormat
{
    public required ContentKind Kind { get; init; }

    /// <summary>True where the content was compressed with gzip.</summary>
    public bool IsGzip { get; init; }

    /// <summary>Web name of the text encoding ("utf-8", "windows-1252"); null where the format has none to choose.</summary>
    public string? Encoding { get; init; }

    public bool HasByteOrderMark { get; init; }

    /// <summary>The field delimiter; " +" and " {2,}" mean columns aligned with runs of spaces; null where the format has none.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The quote character, or null where none is used.</summary>
    public char? Quote { get; init; }

    /// <summary>The escape character within quotes: the quote itself where it is doubled, or a backslash.</summary>
    public char? Escape { get; init; }

    public LineEnding LineEnding { get; init; }

    public bool HasHeader { get; init; }

    /// <summary>Lines (or sheet rows) that the header takes, where there is one.</summary>
    public int HeaderLines { get; init; }

    /// <summary>Lines before the header that are titles, notes, comments or blank, and are not part of the table.</summary>
    public int PreambleLines { get; init; }

    /// <summary>True where each line is a list of its own length, such as one basket a line.</summary>
    public bool IsRaggedList { get; init; }

    /// <summary>What was decided and why, in plain words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What ends a line.</summary>
public enum LineEnding { None, Lf, CrLf, Cr, Mixed }

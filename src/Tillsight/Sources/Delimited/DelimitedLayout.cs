namespace Tillsight.Sources.Delimited;

/// <summary>Where and how the records of a delimited file stand.</summary>
/// <param name="Dialect">How to split them.</param>
/// <param name="Columns">Fields of a record.</param>
/// <param name="DataOffset">Bytes of UTF-8 text before the first data record.</param>
/// <param name="DataLine">1-based line on which the first data record starts.</param>
/// <param name="Header">The header's cells as written, one row of them; null where there is no header.</param>
sealed record DelimitedLayout(Dialect Dialect, int Columns, long DataOffset, long DataLine, IReadOnlyList<string>? Header = null)
{
    /// <summary>Each record is a list of its own length; short ones are no news.</summary>
    public bool IsRaggedList { get; init; }
}

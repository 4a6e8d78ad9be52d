using Tillsight.Mapping;

namespace Tillsight.Cleaning;

/// <summary>How a retailer's source becomes a star: the mapping, the rules in their order, and corrections of single rows. Kept in recipe.yaml.</summary>
public sealed record Recipe(SourceMapping Mapping, IReadOnlyList<CleaningRule> Rules)
{
    /// <summary>Corrections of rows that were in quarantine.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>A row mended by hand: replayed on every load, so that the archive can stay as it came.</summary>
/// <param name="Batch">Id of its batch.</param>
/// <param name="Record">1-based record in the file.</param>
/// <param name="Cells">New text by source column.</param>
public sealed record Correction(string Batch, long Record, IReadOnlyDictionary<string, string> Cells);

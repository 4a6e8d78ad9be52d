using Tillsight.Mapping;
using Tillsight.Sources;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Pipelines;

/// <summary>What to load and how to answer questions about it.</summary>
public sealed record LoadRequest
{
    /// <summary>Files, folders, globs; "-" is <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public Stream? StandardInput { get; init; }

    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>Answers given on the command line to questions of the mapping.</summary>
    public MappingAnswers Answers { get; init; } = MappingAnswers.Nothing;

    /// <summary>Currency and country as given on the command line.</summary>
    public ShopAnswers Shop { get; init; } = ShopAnswers.Nothing;

    /// <summary>Take the proposals without asking.</summary>
    public bool TakeProposals { get; init; }

    /// <summary>Most memory that the engine may take ("1500MB", "4GiB"); the rest goes to disk.</summary>
    public string MemoryLimit { get; init; } = UsualMemory;

    /// <summary>Ten million lines load in this without waiting for the disk, and the process stays below 2 GB.</summary>
    public const string UsualMemory = "1500MB";
}

/// <summary>What a load did.</summary>
/// <param name="Arrived">Batches read in this run.</param>
/// <param name="Unchanged">Names of files that were loaded before, with the same content.</param>
/// <param name="Replaced">Batches that corrected files took the place of.</param>
/// <param name="WasBuilt">False where nothing had changed.</param>
/// <param name="Notes">What a person should know about the mapping.</param>
public sealed record LoadOutcome(
    IReadOnlyList<Batch> Arrived, IReadOnlyList<string> Unchanged, IReadOnlyList<Batch> Replaced, bool WasBuilt, IReadOnlyList<string> Notes);

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

    /// <summary>Files that were handed over under another name than their path has (uploads), by full path.</summary>
    public IReadOnlyDictionary<string, FileOrigin> Origins { get; init; } = new Dictionary<string, FileOrigin>();

    /// <summary>Keys of rules that are off (<see cref="Cleaning.RuleSwitch"/>), all others being on; null: as the recipe has them.</summary>
    public IReadOnlySet<string>? RulesOff { get; init; }

    internal IReadOnlyList<SourceFile> Files() =>
        [.. SourceFiles.Expand(Paths, StandardInput).Select(f => Origins.TryGetValue(f.Path, out var origin) ? f with { Name = origin.Name } : f)];

    internal IEnumerable<Batch> Placed(IEnumerable<Batch> batches) => batches.Select(b => Origins.TryGetValue(b.FilePath, out var origin) ? b with { FilePath = origin.Place } : b);

    /// <summary>Currency and country as given on the command line.</summary>
    public ShopAnswers Shop { get; init; } = ShopAnswers.Nothing;

    /// <summary>Take the proposals without asking.</summary>
    public bool TakeProposals { get; init; }

    /// <summary>Most memory that the engine may take ("1500MB", "4GiB"); the rest goes to disk.</summary>
    public string MemoryLimit { get; init; } = UsualMemory;

    /// <summary>Ten million lines load in this without waiting for the disk, and the process stays below 2 GB.</summary>
    public const string UsualMemory = "1500MB";
}

/// <summary>Where a file that was handed over came from.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Place">A file with the place of an earlier one (<see cref="Batch.FilePath"/>) is its correction and takes its place.</param>
public sealed record FileOrigin(string Name, string Place);

/// <summary>What a load did.</summary>
/// <param name="Arrived">Batches read in this run.</param>
/// <param name="Unchanged">Names of files that were loaded before, with the same content.</param>
/// <param name="Replaced">Batches that corrected files took the place of.</param>
/// <param name="WasBuilt">False where nothing had changed.</param>
/// <param name="Notes">What a person should know about the mapping.</param>
public sealed record LoadOutcome(
    IReadOnlyList<Batch> Arrived, IReadOnlyList<string> Unchanged, IReadOnlyList<Batch> Replaced, bool WasBuilt, IReadOnlyList<string> Notes);

using Tillsight.Views;

namespace Tillsight.Analyses;

/// <summary>What an analysis found.</summary>
/// <param name="Result">A plain record: numbers and lists, written as JSON by name in snake_case.</param>
/// <param name="View">What to show.</param>
/// <param name="Publishes">A table given back to the data, such as customer_segment, or null.</param>
public sealed record AnalysisOutcome(object? Result, View View, PublishedTable? Publishes = null)
{
    public string Id { get; init; } = "";

    /// <summary>The options that it ran with.</summary>
    public IReadOnlyDictionary<string, object?> Options { get; init; } = new Dictionary<string, object?>();

    /// <summary>False where the warehouse lacks what is needed.</summary>
    public bool IsPossible { get; init; } = true;

    /// <summary>Tables of the view, in order: what exports and programs get.</summary>
    public IEnumerable<Table> Tables => View.Blocks.OfType<Table>();

    /// <summary>The outcome where something is missing: says what, and how to get it.</summary>
    internal static AnalysisOutcome Without(IAnalysis analysis, IReadOnlyDictionary<string, object?> options, IReadOnlyList<Need> missing, ShopFacts facts) =>
        new(null, View.Of(analysis.Title, new Note(facts.Explain(missing), Tone.NotEnoughData)))
        {
            Id = analysis.Id, Options = options, IsPossible = false,
        };
}

/// <summary>Rows that an analysis gives back to the data: dimensions of later queries.</summary>
/// <param name="Name">Table name ("customer_segment").</param>
/// <param name="KeyColumn">Its key, a key of the star ("customer_key").</param>
/// <param name="ValueColumns">Names of its text columns.</param>
public sealed record PublishedTable(string Name, string KeyColumn, IReadOnlyList<string> ValueColumns, IReadOnlyList<long> Keys, IReadOnlyList<IReadOnlyList<string>> Values);

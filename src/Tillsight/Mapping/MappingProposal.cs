namespace Tillsight.Mapping;

/// <summary>What was found out about a source: a mapping to confirm, what must be asked, and what is worth knowing.</summary>
public sealed record MappingProposal
{
    public SourceMapping Mapping { get; init; } = new();

    /// <summary>What only the user knows, those that stop the load first.</summary>
    public IReadOnlyList<MappingQuestion> Questions { get; init; } = [];

    /// <summary>What was decided without asking, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>ISO 4217 code that the source names in a header or beside its amounts; null where it names none.</summary>
    public string? CurrencyHint { get; init; }

    /// <summary>Nothing stands in the way of a load.</summary>
    public bool IsLoadable => !Questions.Any(q => q.StopsLoad);
}

/// <summary>A question and the flag that answers it.</summary>
/// <param name="Text">What was found and what is not clear.</param>
/// <param name="Flag">As typed: <c>--map quantity=Menge</c>.</param>
/// <param name="Field">The field in question; null where it is about a table or the source.</param>
/// <param name="StopsLoad">Loading on a guess would give wrong figures.</param>
public sealed record MappingQuestion(string Text, string Flag, string? Field, bool StopsLoad);

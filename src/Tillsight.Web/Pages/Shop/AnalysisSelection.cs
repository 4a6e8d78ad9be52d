using Tillsight.Analyses;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Options of an analysis as they stand in the address.</summary>
/// <param name="Given">Options by name, as text; the rest have their defaults.</param>
/// <param name="IsChanged">Whether any differs from its default.</param>
public sealed record AnalysisSelection(IReadOnlyDictionary<string, string> Given, bool IsChanged)
{
    const int Longest = 100;

    public static AnalysisSelection None { get; } = new(new Dictionary<string, string>(), false);

    /// <summary>Takes what the analysis knows; an empty field stands for its default. Other parts of an address are no affair of it.</summary>
    public static AnalysisSelection Read(IQueryCollection query, IAnalysis analysis)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in analysis.Options)
            if (query[option.Name] is [{ Length: > 0 and <= Longest } text, ..]) given[option.Name] = text;
        return new(given, analysis.Options.Any(o => given.TryGetValue(o.Name, out string? text) && text != o.Default));
    }
}

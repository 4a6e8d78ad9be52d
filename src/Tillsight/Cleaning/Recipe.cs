using System.Globalization;
using Tillsight.Mapping;

namespace Tillsight.Cleaning;

/// <summary>How a retailer's source becomes a star: the mapping, the rules in their order, and corrections of single rows. Kept in recipe.yaml.</summary>
/// <param name="Rules">Those that are on.</param>
public sealed record Recipe(SourceMapping Mapping, IReadOnlyList<CleaningRule> Rules)
{
    /// <summary>Corrections of rows that were in quarantine.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Rules that were switched off, each with its place among all: they stay in the recipe and do nothing until they are switched on again.</summary>
    public IReadOnlyList<(int Place, CleaningRule Rule)> Off { get; init; } = [];

    /// <summary>All rules in their order, each with a key that names it within the recipe.</summary>
    public IReadOnlyList<RuleSwitch> Switches()
    {
        var all = Rules.Select(r => (Rule: r, IsOn: true)).ToList();
        foreach (var (place, rule) in Off.OrderBy(o => o.Place)) all.Insert(Math.Min(place, all.Count), (rule, false));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. all.Select(r => new RuleSwitch(Key(r.Rule.Id, seen[r.Rule.Id] = seen.GetValueOrDefault(r.Rule.Id) + 1), r.Rule, r.IsOn))];
    }

    /// <summary>The same rules, those with these keys off and all others on.</summary>
    public Recipe With(IReadOnlySet<string> off)
    {
        var all = Switches();
        return this with
        {
            Rules = [.. all.Where(s => !off.Contains(s.Key)).Select(s => s.Rule)],
            Off = [.. all.Select((s, place) => (s, place)).Where(p => off.Contains(p.s.Key)).Select(p => (p.place, p.s.Rule))],
        };
    }

    /// <summary>Two rules may share an id (cancellations by prefix and by status).</summary>
    static string Key(string id, int nth) => nth == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}~{nth}");
}

/// <summary>A rule of a recipe and whether it is on.</summary>
public sealed record RuleSwitch(string Key, CleaningRule Rule, bool IsOn);

/// <summary>A row mended by hand: replayed on every load, so that the archive can stay as it came.</summary>
/// <param name="Batch">Id of its batch.</param>
/// <param name="Record">1-based record in the file.</param>
/// <param name="Cells">New text by source column.</param>
public sealed record Correction(string Batch, long Record, IReadOnlyDictionary<string, string> Cells);

namespace Tillsight.Analyses;

/// <summary>Every analysis there is, found by its type.</summary>
public static class AnalysisCatalogue
{
    static readonly Lazy<IReadOnlyList<IAnalysis>> Found = new(() =>
        [.. typeof(AnalysisCatalogue).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsClass: true } && typeof(IAnalysis).IsAssignableFrom(t))
            .Select(t => (IAnalysis)Activator.CreateInstance(t)!)
            .OrderBy(a => a.Group).ThenBy(a => a.Order).ThenBy(a => a.Id, StringComparer.Ordinal)]);

    /// <summary>In the order of a report.</summary>
    public static IReadOnlyList<IAnalysis> All => Found.Value;

    /// <summary>Those that tell of the whole shop, in the order of a report.</summary>
    public static IReadOnlyList<IAnalysis> OfReport => [.. All.Where(a => !a.IsOfOneThing)];

    /// <exception cref="UsageException">There is no such analysis.</exception>
    public static IAnalysis Find(string id) => All.FirstOrDefault(a => a.Id == id)
        ?? throw new UsageException($"There is no analysis \"{id}\". There are: {string.Join(", ", All.Select(a => a.Id))}.");

    /// <summary>The analysis' own page: what it tells, how to read it, formula, sources.</summary>
    public static string Help(IAnalysis analysis)
    {
        string folder = analysis.GetType().Namespace!.Split('.')[^1];
        return Engines.EmbeddedText.Read($"Analyses/{folder}/{folder}.md");
    }
}

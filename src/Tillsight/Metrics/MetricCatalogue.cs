using System.Collections.Frozen;

namespace Tillsight.Metrics;

/// <summary>Every metric there is, found by looking at the types of this assembly once.</summary>
public static class MetricCatalogue
{
    static readonly Lazy<FrozenDictionary<string, Metric>> ById = new(() => Find().ToFrozenDictionary(m => m.Id, StringComparer.Ordinal));

    /// <summary>All metrics by id.</summary>
    public static IReadOnlyList<Metric> All => field ??= [.. ById.Value.Values.OrderBy(m => m.Id, StringComparer.Ordinal)];

    /// <exception cref="UsageException">There is no such metric; names the nearest.</exception>
    public static Metric Get(string id) => Find(id)
        ?? throw new UsageException($"There is no metric \"{id}\"{Nearest.To(id, ById.Value.Keys)} docs/guide/metrics.md lists them all.");

    /// <summary>The metric of that id, or null.</summary>
    public static Metric? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The one instance of a metric.</summary>
    public static Metric Of<T>() where T : Metric => ById.Value.Values.First(m => m is T);

    static IEnumerable<Metric> Find() => typeof(Metric).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(Metric)))
        .Select(t => (Metric)Activator.CreateInstance(t)!);
}

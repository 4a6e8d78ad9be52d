namespace Tillsight.Metrics;

/// <summary>Every metric there is: one for each file in Catalogue/.</summary>
public static class MetricCatalogue
{
    static readonly Dictionary<string, Metric> ById = MetricList.All.ToDictionary(m => m.Id, StringComparer.Ordinal);

    /// <summary>All metrics by id.</summary>
    public static IReadOnlyList<Metric> All => MetricList.All;

    /// <exception cref="UsageException">There is no such metric; names the nearest.</exception>
    public static Metric Get(string id) => Find(id)
        ?? throw new UsageException($"There is no metric \"{id}\"{Nearest.To(id, ById.Keys)} docs/guide/metrics.md lists them all.");

    /// <summary>The metric of that id, or null.</summary>
    public static Metric? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The one instance of a metric.</summary>
    public static Metric Of<T>() where T : Metric => Array.Find(MetricList.All, m => m is T)!;
}

/// <summary>The instances; their list is written at build (see ListMetrics in Tillsight.csproj).</summary>
static partial class MetricList
{
    public static Metric[] All { get; } = Sorted(Create());

    static Metric[] Sorted(Metric[] metrics)
    {
        Array.Sort(metrics, (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return metrics;
    }
}

using Tillsight.Metrics.Queries;

namespace Tillsight.Web.People;

/// <summary>What a membership may be limited to, and how a limit is written: one <c>dimension=value</c> a line. Values of one dimension are
/// alternatives; dimensions hold together.</summary>
static class RowLimits
{
    /// <summary>What divides a shop among its people. Products and customers do not: a limit by them would have to grow with the shop.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["store", "category", "brand", "channel", "country", "region"];

    const int MostValues = 200;

    /// <summary>The limit as it is stored.</summary>
    /// <param name="asked">Values by dimension, as they were typed.</param>
    /// <exception cref="UsageException">A dimension is none of those, a value cannot be one, or the role is never limited.</exception>
    public static string Write(IEnumerable<(string Dimension, IReadOnlyList<string> Values)> asked, Role? role)
    {
        var given = asked.Where(a => a.Values.Count > 0).ToList();
        foreach (var (dimension, values) in given)
        {
            if (!Dimensions.Contains(dimension)) throw new UsageException($"Nobody can be limited by \"{dimension}\". There are {string.Join(", ", Dimensions)}.");
            if (values.Count > MostValues) throw new UsageException($"{values.Count} values of {dimension} were given; at most {MostValues} are taken.");
            if (values.FirstOrDefault(v => v.Length == 0 || v.Any(char.IsControl)) is not null) throw new UsageException($"A value of {dimension} holds a sign that cannot be shown. Type it again, one value a line.");
        }
        if (given.Count > 0 && role != Role.Retailer)
            throw new UsageException("Only retailers can be limited to some lines: an analyst curates the whole shop, and an operator reads none. Choose the role retailer, or take the limit away.");
        return string.Join('\n', given.SelectMany(g => g.Values.Distinct(StringComparer.Ordinal).Select(v => $"{g.Dimension}={v}")));
    }

    /// <summary>The values of one dimension in a limit.</summary>
    public static IReadOnlyList<string> Values(string limit, string dimension) =>
        [.. Read(limit).Where(f => f.Dimension == dimension).SelectMany(f => f.Values).OfType<string>()];

    public static IReadOnlyList<MetricFilter> Read(string limit) => MetricFilter.Parse(limit.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>For the audit log and tags: "store: 13, 14; category: Toys".</summary>
    public static string Words(string limit) => string.Join("; ", Read(limit).Select(f => $"{f.Dimension}: {string.Join(", ", f.Values)}"));
}

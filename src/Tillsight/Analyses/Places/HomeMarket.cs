using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.Places;

/// <summary>The home market and all other places together.</summary>
static class HomeMarket
{
    /// <summary>The place that was named, else of several countries the one with the most orders.</summary>
    /// <exception cref="UsageException">There is no place of that name.</exception>
    public static PlaceSales? Find(IReadOnlyList<PlaceSales> places, string? name, PlaceLevel level)
    {
        if (name is { Length: > 0 })
            return places.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"--home {name}: no order went there. The places are {string.Join(", ", places.Take(12).Select(p => p.Label))}{(places.Count > 12 ? " ..." : "")}.");
        var known = places.Where(p => p.Name is not null).ToList();
        return level == PlaceLevel.Country && known.Count > 1 ? known.MaxBy(p => p.Orders ?? 0) : null;
    }

    /// <summary>Asked anew, because customers of several places are still one customer each.</summary>
    public static PlaceSales? Rest(MetricReader reader, string dimension, PlaceSales home, PlacesOptions options, PlaceMonths? months, IReadOnlyList<PlaceSales> places, CancellationToken cancellation)
    {
        var others = places.Where(p => p.Name != home.Name).ToList();
        if (others.Count == 0) return null;
        var answer = reader.Answer(new MetricQuery
        {
            Metrics = PlaceSales.Metrics, Where = [new MetricFilter(dimension, [home.Name], IsExcluding: true)], From = options.From, To = options.To,
        }, cancellation);
        (decimal, decimal)? growth = months?.Stretch is null ? null : (others.Sum(p => p.NetSalesNow ?? 0), others.Sum(p => p.NetSalesBefore ?? 0));
        return PlaceSales.Of(answer, answer.Total, "All others", null, places.Sum(p => p.NetSales), growth);
    }
}

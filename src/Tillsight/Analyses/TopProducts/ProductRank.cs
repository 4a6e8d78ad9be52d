namespace Tillsight.Analyses.TopProducts;

/// <summary>A product's place by the measure.</summary>
/// <param name="Value">The measure; null where it is not known.</param>
/// <param name="Share">Of the measure over all products; null where the total is not positive.</param>
/// <param name="CumulativeShare">Of this product and those before it; over 1 before products of which more came back than went out.</param>
/// <param name="AbcClass">A, B or C by net sales, whatever the measure.</param>
public sealed record ProductRank(int Rank, ProductSales Product, decimal? Value, decimal? Share, decimal? CumulativeShare, char AbcClass)
{
    /// <summary>All products by the measure from the highest; equal ones by their number, so that the order is always the same.</summary>
    public static IReadOnlyList<ProductRank> Of(IReadOnlyList<ProductSales> sales, ProductMeasure by)
    {
        var classes = Abc.Classes(sales);
        decimal total = sales.Sum(s => s.Measure(by) ?? 0), running = 0;
        var ranks = new List<ProductRank>(sales.Count);
        foreach (var product in Sorted(sales, by))
        {
            decimal? value = product.Measure(by);
            running += value ?? 0;
            ranks.Add(new(ranks.Count + 1, product, value, total > 0 ? value / total : null, total > 0 && value is not null ? running / total : null, classes[product.ProductId]));
        }
        return ranks;
    }

    internal static IEnumerable<ProductSales> Sorted(IEnumerable<ProductSales> sales, ProductMeasure by) => sales
        .OrderByDescending(s => s.Measure(by) ?? decimal.MinValue).ThenByDescending(s => s.NetSales).ThenBy(s => s.ProductId, StringComparer.Ordinal);
}

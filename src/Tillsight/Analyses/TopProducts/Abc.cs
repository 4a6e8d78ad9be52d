namespace Tillsight.Analyses.TopProducts;

/// <summary>Products by falling net sales: A to 80 % of the total, B to 95 %, C the rest.</summary>
/// <remarks>H. F. Dickie, "ABC inventory analysis shoots for dollars, not pennies" (Factory Management and Maintenance 109, 1951). A product is in the class in
/// which the running share, its own part included, ends; the first is always in A.</remarks>
static class Abc
{
    const decimal UpToA = 0.80m, UpToB = 0.95m;

    public static Dictionary<string, char> Classes(IReadOnlyList<ProductSales> sales)
    {
        decimal total = sales.Sum(s => s.NetSales), running = 0;
        var classes = new Dictionary<string, char>(sales.Count, StringComparer.Ordinal);
        char last = 'A';
        foreach (var product in ProductRank.Sorted(sales, ProductMeasure.NetSales))
        {
            running += product.NetSales;
            // Products of which more came back than went out bring the running share down again; they do not rise in class.
            char found = classes.Count == 0 && total > 0 ? 'A' : total > 0 && running <= UpToA * total ? 'A' : total > 0 && running <= UpToB * total ? 'B' : 'C';
            last = found > last ? found : last;
            classes[product.ProductId] = last;
        }
        return classes;
    }
}

/// <summary>One ABC class: how many products, how much of net sales.</summary>
/// <param name="Class">A, B, C, or U for products that were not sold in this time.</param>
public sealed record AbcShare(char Class, long Products, decimal? ProductShare, decimal NetSales, decimal? SalesShare)
{
    public static IReadOnlyList<AbcShare> Of(IReadOnlyList<ProductRank> ranks, long unsold)
    {
        decimal total = ranks.Sum(r => r.Product.NetSales), products = ranks.Count + Math.Max(0, unsold);
        var classes = "ABC".Select(c => (Class: c, Ranks: ranks.Where(r => r.AbcClass == c).ToList())).Where(c => c.Ranks.Count > 0)
            .Select(c => (c.Class, Count: (long)c.Ranks.Count, Sales: c.Ranks.Sum(r => r.Product.NetSales))).ToList();
        if (unsold > 0) classes.Add(('U', unsold, 0));
        return [.. classes.Select(c => new AbcShare(c.Class, c.Count, c.Count / products, c.Sales, total > 0 ? c.Sales / total : null))];
    }
}

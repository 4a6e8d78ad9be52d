using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.TopInCategory;

/// <summary>A product within its category.</summary>
/// <param name="Orders">Orders that hold it.</param>
public sealed record CategoryProduct(string ProductId, string? ProductName, decimal Orders, decimal NetSales, decimal Units)
{
    public string Name => ProductName is { Length: > 0 } ? ProductName : ProductId;

    public decimal Measure(CategoryMeasure by) => by switch
    {
        CategoryMeasure.Orders => Orders,
        CategoryMeasure.NetSales => NetSales,
        _ => Units,
    };
}

/// <summary>The leading products of one category.</summary>
/// <param name="Category">Null for products whose category is not known.</param>
/// <param name="ProductCount">Products of it that were sold.</param>
/// <param name="NetSales">Of all of them.</param>
public sealed record CategoryTop(
    string? Category, int ProductCount, decimal NetSales, IReadOnlyList<CategoryProduct> ByOrders, IReadOnlyList<CategoryProduct> ByNetSales, IReadOnlyList<CategoryProduct> ByUnits)
{
    public string Name => Category ?? "unknown";

    public IReadOnlyList<CategoryProduct> By(CategoryMeasure measure) => measure switch
    {
        CategoryMeasure.Orders => ByOrders,
        CategoryMeasure.NetSales => ByNetSales,
        _ => ByUnits,
    };

    /// <summary>Share of the category's net sales; null where they are not positive.</summary>
    public decimal? Share(CategoryProduct product) => NetSales > 0 ? product.NetSales / NetSales : null;

    public static IReadOnlyList<CategoryTop> Of(MetricAnswer answer, int top)
    {
        int category = answer.IndexOf("category"), id = answer.IndexOf("product"), name = answer.Columns.Any(c => c.Id == "product_name") ? answer.IndexOf("product_name") : -1;
        return [.. answer.Rows
            .Where(r => r.Cells[id] is string && (answer.Figure(r, "gross_sales") != 0 || answer.Figure(r, "units") != 0))
            .GroupBy(r => r.Cells[category] as string)
            .Select(g => Of(g.Key, [.. g.Select(r => new CategoryProduct((string)r.Cells[id]!, name < 0 ? null : r.Cells[name] as string,
                answer.Figure(r, "orders") ?? 0, answer.Figure(r, "net_sales") ?? 0, answer.Figure(r, "units") ?? 0))], top))
            .OrderBy(c => c.Category is null).ThenByDescending(c => c.NetSales).ThenBy(c => c.Category, StringComparer.Ordinal)];
    }

    static CategoryTop Of(string? category, IReadOnlyList<CategoryProduct> products, int top) =>
        new(category, products.Count, products.Sum(p => p.NetSales), First(products, CategoryMeasure.Orders, top), First(products, CategoryMeasure.NetSales, top), First(products, CategoryMeasure.Units, top));

    /// <summary>Equal ones by net sales, then by orders, then by their number.</summary>
    static IReadOnlyList<CategoryProduct> First(IReadOnlyList<CategoryProduct> products, CategoryMeasure by, int top) =>
        [.. products.OrderByDescending(p => p.Measure(by)).ThenByDescending(p => p.NetSales).ThenByDescending(p => p.Orders).ThenBy(p => p.ProductId, StringComparer.Ordinal).Take(top)];
}

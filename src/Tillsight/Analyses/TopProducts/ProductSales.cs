using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.TopProducts;

/// <summary>What one product brought.</summary>
/// <param name="IsSold">False where it only came back.</param>
/// <param name="GrossProfit">Null where its cost is not known.</param>
public sealed record ProductSales(string ProductId, string? ProductName, decimal NetSales, decimal Units, bool IsSold, decimal? GrossProfit, decimal? GrossMargin)
{
    public string Name => ProductName is { Length: > 0 } ? ProductName : ProductId;

    /// <summary>Null where it is not known.</summary>
    public decimal? Measure(ProductMeasure by) => by switch
    {
        ProductMeasure.NetSales => NetSales,
        ProductMeasure.Units => Units,
        _ => GrossProfit,
    };

    /// <summary>Products that were sold or taken back; codes that only stand for charges, gift cards or adjustments are none.</summary>
    public static IReadOnlyList<ProductSales> Of(MetricAnswer answer)
    {
        int id = answer.IndexOf("product"), name = answer.Columns.Any(c => c.Id == "product_name") ? answer.IndexOf("product_name") : -1;
        bool costs = answer.Columns.Any(c => c.Id == "gross_profit");
        var sales = new List<ProductSales>(answer.Rows.Count);
        foreach (var row in answer.Rows)
        {
            decimal gross = answer.Figure(row, "gross_sales") ?? 0, units = answer.Figure(row, "units") ?? 0, returns = answer.Figure(row, "returns") ?? 0;
            bool isSold = gross != 0 || units != 0;
            if (row.Cells[id] is not string product || !isSold && returns == 0) continue;
            sales.Add(new(product, name < 0 ? null : row.Cells[name] as string, answer.Figure(row, "net_sales") ?? 0, units, isSold,
                costs ? answer.Figure(row, "gross_profit") : null, costs ? answer.Figure(row, "gross_margin") : null));
        }
        return sales;
    }

    /// <summary>Net sales of lines without a product.</summary>
    public static decimal Unnamed(MetricAnswer answer)
    {
        int id = answer.IndexOf("product");
        return answer.Rows.Where(r => r.Cells[id] is null).Sum(r => answer.Figure(r, "net_sales") ?? 0);
    }
}

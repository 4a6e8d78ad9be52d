using System.ComponentModel;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.TopProducts;

/// <summary>What products are ranked by.</summary>
public enum ProductMeasure { NetSales, Units, Profit }

/// <summary>What top products look at.</summary>
public sealed record TopProductsOptions
{
    [Description("How many products to show")]
    public int Top { get; init; } = 20;

    [Description("What they are ranked by")]
    public ProductMeasure By { get; init; }

    [Description("First day; empty: the first of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the last of the data")]
    public DateOnly? To { get; init; }
}

/// <param name="Total">The measure over all products, those without a place in the list included.</param>
/// <param name="ProductCount">Products that were sold or taken back.</param>
/// <param name="Products">The first of them by the measure.</param>
/// <param name="Classes">ABC classes of all products by net sales.</param>
/// <param name="Tenths">Cumulative share of the measure of the best tenth of the products, the best two tenths ...; empty below fifty products.</param>
/// <param name="UnnamedNetSales">Net sales of lines without a product.</param>
public sealed record TopProductsResult(
    ProductMeasure By, decimal Total, int ProductCount, IReadOnlyList<ProductRank> Products, IReadOnlyList<AbcShare> Classes, IReadOnlyList<ProductTenth> Tenths, decimal UnnamedNetSales);

/// <param name="ProductCount">Products that could have been sold: those that once were, and those of the product list without any line.</param>
public sealed record KnownProductsRow(long ProductCount);

/// <summary>Which products bring the money? The best by net sales, units or profit, their share, and ABC classes of all.</summary>
public sealed class TopProductsAnalysis : Analysis<TopProductsOptions>
{
    public override string Title => "Top products";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 10;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Products];

    public override IReadOnlyList<AnalysisQuery> Queries => [new("KnownProducts.sql", typeof(KnownProductsRow))];

    protected override AnalysisOutcome Answer(AnalysisContext context, TopProductsOptions options)
    {
        if (options.Top < 1) throw new UsageException("--top counts products: 1 or more.");
        if (options.By == ProductMeasure.Profit && !context.Facts.HasCosts) return AnalysisOutcome.Without(this, new Dictionary<string, object?>(), [Need.Costs], context.Facts);
        var answer = new MetricReader(context.Engine).Answer(new MetricQuery
        {
            Metrics = ["net_sales", "gross_sales", "returns", "units", .. context.Facts.HasCosts ? (string[])["gross_profit", "gross_margin"] : []],
            By = ["product"], From = options.From, To = options.To,
        }, context.Cancellation);
        var sales = ProductSales.Of(answer);
        if (sales.Count == 0) return new AnalysisOutcome(null, View.Of(Title, new Note("No product was sold in this time.", Tone.NotEnoughData))) { IsPossible = false };
        var ranks = ProductRank.Of(sales, options.By);
        long known = Query<KnownProductsRow>(context, "KnownProducts.sql")[0].ProductCount;
        var result = new TopProductsResult(options.By, sales.Sum(s => s.Measure(options.By) ?? 0), sales.Count, [.. ranks.Take(options.Top)],
            AbcShare.Of(ranks, known - sales.Count(s => s.IsSold)), ProductTenth.Of(ranks), ProductSales.Unnamed(answer));
        return new AnalysisOutcome(result, new TopProductsView(context, options, result).Draw());
    }
}

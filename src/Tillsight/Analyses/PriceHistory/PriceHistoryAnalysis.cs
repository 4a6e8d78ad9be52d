using System.ComponentModel;
using Tillsight.Views;

namespace Tillsight.Analyses.PriceHistory;

/// <summary>Which product's prices.</summary>
public sealed record PriceHistoryOptions
{
    [Description("The product's number; empty: the one with the highest sales")]
    public string Product { get; init; } = "";
}

/// <summary>The row of ProductToShow.sql.</summary>
public sealed record ProductToShowRow(string ProductId, string? ProductName);

/// <summary>Unit prices of one week, by sale line, and what was sold.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Sales">After discounts.</param>
public sealed record PriceWeek(DateOnly Week, decimal MedianPrice, decimal LowestPrice, decimal HighestPrice, decimal? Units, decimal? Sales, long LineCount);

/// <summary>One unit price.</summary>
public sealed record PriceLevel(decimal UnitPrice, decimal? Units, decimal? Sales, long LineCount, DateOnly FirstDate, DateOnly LastDate);

/// <param name="Levels">By units, most first.</param>
public sealed record PriceHistoryResult(string ProductId, string? ProductName, IReadOnlyList<PriceWeek> Weeks, IReadOnlyList<PriceLevel> Levels);

/// <summary>At what prices did a product sell, and how much? Median, lowest and highest unit price by week, with units.</summary>
public sealed class PriceHistoryAnalysis : Analysis<PriceHistoryOptions>
{
    public override string Title => "Price history";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 60;

    public override bool IsOfOneThing => true;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates, Need.Products];

    public override IReadOnlyList<AnalysisQuery> Queries =>
        [new("ProductToShow.sql", typeof(ProductToShowRow), Parameters("")), new("PriceWeeks.sql", typeof(PriceWeek), Parameters("P1")), new("PriceLevels.sql", typeof(PriceLevel), Parameters("P1"))];

    protected override AnalysisOutcome Answer(AnalysisContext context, PriceHistoryOptions options)
    {
        var found = Query<ProductToShowRow>(context, "ProductToShow.sql", Parameters(options.Product));
        if (found.Count == 0)
            return new AnalysisOutcome(null, View.Of(Title, new Note(options.Product.Length > 0
                ? $"No dated sale names a product \"{options.Product}\" with a price. Look up its number with: tillsight show top-products."
                : "No dated sale names a product and a price.", Tone.NotEnoughData))) { IsPossible = false };
        string product = found[0].ProductId;
        var result = new PriceHistoryResult(product, found[0].ProductName, Query<PriceWeek>(context, "PriceWeeks.sql", Parameters(product)), Query<PriceLevel>(context, "PriceLevels.sql", Parameters(product)));
        return new AnalysisOutcome(result, new PriceHistoryView(context, result).Draw());
    }

    static Dictionary<string, object?> Parameters(string product) => new() { ["product"] = product };
}

using System.ComponentModel;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.TopInCategory;

/// <summary>What products are ranked by within their category.</summary>
public enum CategoryMeasure { Orders, NetSales, Units }

/// <summary>What the top of each category looks at.</summary>
public sealed record TopInCategoryOptions
{
    [Description("How many products of each category")]
    public int Top { get; init; } = 3;

    [Description("What decides the chart and the first table; the other rankings stand below")]
    public CategoryMeasure By { get; init; }

    [Description("First day; empty: the first of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the last of the data")]
    public DateOnly? To { get; init; }
}

/// <param name="Categories">By falling net sales.</param>
public sealed record TopInCategoryResult(int Top, CategoryMeasure By, IReadOnlyList<CategoryTop> Categories);

/// <summary>Which products lead each category? The first by purchases, by net sales or by units, all figures beside.</summary>
public sealed class TopInCategoryAnalysis : Analysis<TopInCategoryOptions>
{
    public override string Title => "Top of each category";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 20;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Products, Need.Categories];

    protected override AnalysisOutcome Answer(AnalysisContext context, TopInCategoryOptions options)
    {
        if (options.Top < 1) throw new UsageException("--top counts products: 1 or more.");
        var answer = new MetricReader(context.Engine).Answer(new MetricQuery
        {
            Metrics = ["orders", "net_sales", "units", "gross_sales"], By = ["category", "product"], From = options.From, To = options.To,
        }, context.Cancellation);
        var categories = CategoryTop.Of(answer, options.Top);
        if (categories.Count == 0) return new AnalysisOutcome(null, View.Of(Title, new Note("No product was sold in this time.", Tone.NotEnoughData))) { IsPossible = false };
        var result = new TopInCategoryResult(options.Top, options.By, categories);
        return new AnalysisOutcome(result, new TopInCategoryView(context.Settings, result).Draw());
    }
}

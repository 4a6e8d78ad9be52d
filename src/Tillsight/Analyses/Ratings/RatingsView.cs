using Tillsight.Views;

namespace Tillsight.Analyses.Ratings;

/// <summary>Draws ratings: the mean, the finding with its test, categories with intervals, products at both ends.</summary>
static class RatingsView
{
    public static View Of(string title, RatingsResult result, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        var blocks = new List<Block>
        {
            new Figures([new("average_rating", "Average rating", result.Mean, Unit.Number), new("ratings", "Ratings", result.Ratings, Unit.Count, HigherIsBetter: null,
                Note: result.Imputed > 0 ? $"of these {formats.Exact(result.Imputed, Unit.Count)} filled in by cleaning" : null)]),
            new Note(Sentence(result, formats)),
        };
        if (result.Imputed > 0) blocks.Add(new Note($"{formats.Exact(result.Imputed, Unit.Count)} of {formats.Exact(result.Ratings, Unit.Count)} ratings were missing and filled in by cleaning (rule fill_missing:rating), which makes groups look slightly more alike and surer than they are.", Tone.Caution));
        if (result.Categories.Count > 1) blocks.Add(Bars(result, formats));
        blocks.Add(Categories(result));
        if (result.Test is not null) blocks.Add(Test(result.Test));
        if (result.Best.Count > 0) blocks.Add(Products("best_products", $"Best rated products ({result.Minimum} ratings or more)", result.Best));
        if (result.Lowest.Count > 0) blocks.Add(Products("lowest_products", $"Lowest rated products ({result.Minimum} ratings or more)", result.Lowest));
        if (result.Best.Count == 0) blocks.Add(new Note($"No product has {result.Minimum} ratings yet; lower the bar with --minimum.", Tone.NotEnoughData));
        return View.Of(title, [.. blocks]);
    }

    static string Sentence(RatingsResult result, Formats formats)
    {
        string N(decimal? value) => formats.Exact(value, Unit.Number);
        string text = $"{formats.Exact(result.Ratings, Unit.Count)} ratings average {N(result.Mean)}.";
        var (best, worst) = (result.Categories[0], result.Categories[^1]);
        if (result.Categories.Count > 1) text += $" {best.Category} is rated best ({N(best.Mean)}), {worst.Category} lowest ({N(worst.Mean)})";
        if (result.Test is { } test)
            text += test.MayBeChance
                ? $"; differences as large come up in {formats.Exact(test.RankPValue, Unit.Rate)} of samples without any, so they may be chance."
                : $"; differences as large come up in {(test.RankPValue < 0.001m ? "fewer than 0.1 %" : formats.Exact(test.RankPValue, Unit.Rate))} of samples without any, so categories do differ.";
        else if (result.Categories.Count > 1) text += "; all ratings are alike or too few to test it.";
        if (result.Lowest.Count > 0) text += $" Look first at {result.Lowest[0].ProductName} ({N(result.Lowest[0].Mean)} from {formats.Exact(result.Lowest[0].Ratings, Unit.Count)} ratings).";
        return text;
    }

    static Chart Bars(RatingsResult result, Formats formats)
    {
        var c = result.Categories;
        return new Chart("rating_by_category", result.Test is { MayBeChance: false } ? $"{c[0].Category} is rated best" : "Categories are rated alike, as far as can be told", "Mean rating by category, 95 % interval",
            $"Mean rating by category, from {c[0].Category} ({formats.Exact(c[0].Mean, Unit.Number)}) to {c[^1].Category} ({formats.Exact(c[^1].Mean, Unit.Number)}).",
            new Bars([.. c.Select(x => x.Category)], [new BarSeries("Mean rating", [.. c.Select(x => (decimal?)x.Mean)], [.. c.Select(x => x.Low)], [.. c.Select(x => x.High)])], Unit.Number, CategoryLabel: "Category", Members: new("category")));
    }

    static Table Categories(RatingsResult result) => new("ratings_by_category", "By category",
        [new("category", "Category", Unit.Text, Members: new("category")), new("ratings", "Ratings", Unit.Count), new("mean", "Mean", Unit.Number), new("low_95", "95 % from", Unit.Number), new("high_95", "to", Unit.Number), new("median", "Median", Unit.Number)],
        [.. result.Categories.Select(c => (IReadOnlyList<object?>)[c.Category, c.Ratings, c.Mean, c.Low, c.High, c.Median])]);

    static Table Test(RatingTest test) => new("test", "Do categories differ?",
        [new("test", "Test", Unit.Text), new("statistic", "Statistic", Unit.Number), new("p_value", "p", Unit.Number)],
        [["Kruskal-Wallis (ranks)", test.H, test.RankPValue], ["Welch's analysis of variance (means)", test.F, test.MeanPValue]], IsDetail: true);

    static Table Products(string name, string title, IReadOnlyList<ProductRating> products) => new(name, title,
        [new("product_id", "Product", Unit.Text, Members: new("product")), new("product_name", "Name", Unit.Text), new("category", "Category", Unit.Text), new("ratings", "Ratings", Unit.Count), new("mean", "Mean", Unit.Number), new("low_95", "95 % from", Unit.Number), new("high_95", "to", Unit.Number)],
        [.. products.Select(p => (IReadOnlyList<object?>)[p.ProductId, p.ProductName, p.Category, p.Ratings, p.Mean, p.Low, p.High])]);
}

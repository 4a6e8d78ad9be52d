using Tillsight.Views;

namespace Tillsight.Analyses.SubscribersAndDiscounts;

/// <summary>Draws the comparisons: a sentence each with the doubt as a number, bars, tables.</summary>
static class SubscribersAndDiscountsView
{
    public static View Of(string title, SubscribersAndDiscountsResult result, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        List<GroupComparison> comparisons = [.. new[] { result.Subscribers, result.Discounts }.OfType<GroupComparison>()];
        var blocks = new List<Block> { new Figures([.. comparisons.SelectMany(c => Cards(c))]) };
        blocks.AddRange(comparisons.Select(c => new Note(Sentence(c, formats), c.Difference is null ? Tone.NotEnoughData : Tone.Plain)));
        if (result.Overlap is { CannotBeToldApart: true } overlap)
            blocks.Add(new Note($"{formats.Exact(overlap.DiscountedOfSubscribers, Unit.Rate)} of subscribers' orders have a discount, {formats.Exact(overlap.DiscountedOfOthers, Unit.Rate)} of the others': the effects of subscription and discount cannot be told apart here. A trial that gives discounts at random could.", Tone.Caution));
        if (result.UnknownSubscription > 0 && result.Subscribers is not null) blocks.Add(new Note($"{formats.Exact(result.UnknownSubscription, Unit.Count)} orders of customers whose subscription is not known are left out.", Tone.Caution));
        if (result.UnknownDiscount > 0 && result.Discounts is not null) blocks.Add(new Note($"{formats.Exact(result.UnknownDiscount, Unit.Count)} orders that do not say whether they were discounted are left out.", Tone.Caution));
        blocks.AddRange(comparisons.Where(c => c.Difference is not null).Select(c => BarChart(c, formats)));
        blocks.AddRange([Tests(comparisons), Groups(comparisons)]);
        return View.Of(title, [.. blocks]);
    }

    static Figure[] Cards(GroupComparison c) =>
    [
        new("order_share", $"{c.First.Group}, share of orders", c.First.OrderShare, Unit.Rate, HigherIsBetter: null),
        new("aov", $"{c.First.Group}, mean order", c.First.MeanOrder, Unit.Money, c.Second.MeanOrder, c.Second.Group.ToLowerInvariant()),
    ];

    static string Sentence(GroupComparison c, Formats formats)
    {
        string who = c.Question == "subscribers" ? "Orders of subscribers" : "Discounted orders", other = c.Question == "subscribers" ? "those of others" : "full-price ones";
        if (c.Difference is not { } difference)
            return $"Not enough data to compare {who.ToLowerInvariant()} with {other}: there are {formats.Exact(c.First.Orders, Unit.Count)} and {formats.Exact(c.Second.Orders, Unit.Count)}; two or more on each side, with different amounts, are needed.";
        string means = $"{who} come to {formats.Exact(c.First.MeanOrder, Unit.Money)} on average, {other} to {formats.Exact(c.Second.MeanOrder, Unit.Money)}";
        string interval = $"95 % interval {formats.Exact(c.Low, Unit.Money)} to {formats.Exact(c.High, Unit.Money)}";
        string share = $"They bring {formats.Exact(c.First.Sales, Unit.Money)}, {formats.Exact(c.First.SalesShare, Unit.Rate)} of sales.";
        string p = Chance(c.PValue, formats), ranks = Chance(c.RankPValue, formats);
        return c.MayBeChance == true
            ? $"{means}: the difference of {formats.Exact(difference, Unit.Money)} may be chance ({interval}; without any difference one as large comes up in {p} of samples, by ranks {ranks}). {share}"
            : $"{means}: {formats.Exact(Math.Abs(difference), Unit.Money)} {(difference < 0 ? "less" : "more")} ({interval}; without any difference one as large comes up in {p} of samples, by ranks {ranks}), {Size(c.EffectSize)} effect. It says what goes together, not what causes it. {share}";
    }

    static string Chance(decimal? p, Formats formats) => p < 0.001m ? "fewer than 0.1 %" : formats.Exact(p, Unit.Rate);

    static string Size(decimal? d) => Math.Abs(d ?? 0) switch { < 0.2m => "a very small", < 0.5m => "a small", < 0.8m => "a medium", _ => "a large" };

    static Chart BarChart(GroupComparison c, Formats formats) => new(c.Question, c.MayBeChance == true ? $"{c.First.Group} or not: the difference may be chance" : $"{c.First.Group}: {formats.Exact(c.Difference, Unit.Money)} an order",
        "Mean order, sales before returns", $"Mean order: {c.First.Group} {formats.Exact(c.First.MeanOrder, Unit.Money)}, {c.Second.Group} {formats.Exact(c.Second.MeanOrder, Unit.Money)}; difference {formats.Exact(c.Difference, Unit.Money)}, 95 % interval {formats.Exact(c.Low, Unit.Money)} to {formats.Exact(c.High, Unit.Money)}.",
        new Bars([c.First.Group, c.Second.Group], [new BarSeries("Mean order", [c.First.MeanOrder, c.Second.MeanOrder])], Unit.Money, CategoryLabel: "Orders"));

    static Table Tests(List<GroupComparison> comparisons) => new("comparisons", "Differences of the mean order",
        [new("comparison", "Comparison", Unit.Text), new("difference", "Difference", Unit.Money), new("low_95", "95 % from", Unit.Money), new("high_95", "to", Unit.Money), new("t", "t", Unit.Number), new("freedom", "Degrees of freedom", Unit.Number),
            new("p_value", "p (Welch)", Unit.Number), new("rank_p_value", "p (Mann-Whitney)", Unit.Number), new("superiority", "Chance to exceed", Unit.Rate), new("effect_size", "Cohen's d", Unit.Number), new("may_be_chance", "May be chance", Unit.Text)],
        [.. comparisons.Select(c => (IReadOnlyList<object?>)[$"{c.First.Group} - {c.Second.Group}", c.Difference, c.Low, c.High, c.T, c.Freedom, c.PValue, c.RankPValue, c.Superiority, c.EffectSize, c.MayBeChance])]);

    static Table Groups(List<GroupComparison> comparisons) => new("groups", "Orders of each side",
        [new("group", "Group", Unit.Text), new("orders", "Orders", Unit.Count), new("order_share", "Share", Unit.Rate, Bar: true), new("sales", "Sales before returns", Unit.Money), new("sales_share", "Share", Unit.Rate, Bar: true),
            new("mean_order", "Mean order", Unit.Money), new("median_order", "Median order", Unit.Money), new("deviation", "Standard deviation", Unit.Money)],
        [.. comparisons.SelectMany(c => new[] { c.First, c.Second }).Select(g => (IReadOnlyList<object?>)[g.Group, g.Orders, g.OrderShare, g.Sales, g.SalesShare, g.MeanOrder, g.MedianOrder, g.Deviation])]);
}

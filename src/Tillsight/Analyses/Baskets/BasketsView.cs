using Tillsight.Views;

namespace Tillsight.Analyses.Baskets;

/// <summary>Draws the strongest pairs as a network and all of them as a table.</summary>
sealed class BasketsView(AnalysisContext context, BasketsOptions options, BasketsResult result)
{
    const int MostEdges = 40;

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    public static AnalysisOutcome NoBaskets(string title, long orders) => new(null, View.Of(title, new Note(orders == 0
        ? "No order names its products, so there is no basket."
        : "No order holds two products, so nothing is bought together. Load an export with one line a product and an order number.", Tone.NotEnoughData)))
    { IsPossible = false };

    public View Draw()
    {
        List<Block> blocks = [Cards(), new Note(Sentence(), result.Pairs.Count > 0 ? Tone.Plain : Tone.NotEnoughData)];
        if (result.Pairs.Count > 0) blocks.AddRange([Together(), Pairs()]);
        return View.Of("Bought together", blocks);
    }

    Figures Cards() => new(
    [
        new("orders_of_several", "Orders with two products or more", result.OrdersOfSeveral, Unit.Count, HigherIsBetter: null, Note: $"of {Count(result.Orders)} that name products"),
        new("frequent_products", "Products looked at", result.FrequentProducts, Unit.Count, HigherIsBetter: null, Note: $"in {Count(result.LeastOrders)} orders or more"),
        new("pairs", "Pairs found", result.PairCount, Unit.Count, HigherIsBetter: null, Note: $"in {Count(result.LeastOrders)} orders or more"),
    ]);

    string Sentence()
    {
        if (result.Pairs.Count == 0)
            return $"No two products are together in {Count(result.LeastOrders)} orders or more ({_formats.Exact(options.MinSupport, Unit.Rate)} of {Count(result.Orders)}). Look for rarer pairs with --min-support.";
        var best = result.Pairs[0];
        return $"Of the orders with {best.First.Name}, {Rate(best.Confidence)} also hold {best.Second.Name}: {Times(best.Lift)} times as often as by chance, in {Count(best.Orders)} orders. "
            + $"{Count(result.PairCount)} {(result.PairCount == 1 ? "pair is" : "pairs are")} bought together that often: place them side by side, offer one with the other, and do not discount both.";
    }

    Chart Together()
    {
        var pairs = result.Pairs.Take(MostEdges).ToList();
        var items = pairs.SelectMany(p => (BasketItem[])[p.First, p.Second]).DistinctBy(i => i.ProductId).ToList();
        var places = items.Select((item, i) => (item.ProductId, i)).ToDictionary(x => x.ProductId, x => x.i, StringComparer.Ordinal);
        var best = pairs[0];
        return new Chart("together", $"{Short(best.First.Name)} and {Short(best.Second.Name)}: {Times(best.Lift)} times as often together as by chance",
            $"The {pairs.Count} pairs with the highest lift among those in {Count(result.LeastOrders)} orders or more; size: orders, thickness: lift",
            $"A network of {items.Count} products and {pairs.Count} pairs; the strongest joins {best.First.Name} and {best.Second.Name} with a lift of {Times(best.Lift)}.",
            new Network([.. items.Select(i => new NetworkNode(i.Name, i.Orders))],
                [.. pairs.Select(p => new NetworkEdge(places[p.First.ProductId], places[p.Second.ProductId], decimal.Round(p.Lift, 2), $"{Count(p.Orders)} orders"))],
                "Orders", Unit.Count, "Lift", Unit.Number, new("product", [.. items.Select(i => i.ProductId)])));
    }

    Table Pairs() => new("pairs", "Pairs by lift",
        [
            new("first_product", "Who buys", Unit.Text, Members: new("product", [.. result.Pairs.Select(p => p.First.ProductId)])), new("second_product", "also buys", Unit.Text, Members: new("product", [.. result.Pairs.Select(p => p.Second.ProductId)])),
            new("orders", "Orders", Unit.Count), new("support", "Support", Unit.Rate), new("confidence", "Confidence", Unit.Rate, Bar: true), new("reverse_confidence", "The other way", Unit.Rate), new("lift", "Lift", Unit.Number), new("leverage", "Leverage", Unit.Rate),
            new("first_product_id", "Code of the first", Unit.Text), new("second_product_id", "Code of the second", Unit.Text),
        ],
        [.. result.Pairs.Select(p => (IReadOnlyList<object?>)[p.First.Name, p.Second.Name, p.Orders, p.Support, p.Confidence, p.ReverseConfidence, p.Lift, p.Leverage, p.First.ProductId, p.Second.ProductId])], IsDetail: true);

    string Times(decimal lift) => _formats.Exact(decimal.Round(lift, 1), Unit.Number);

    string Rate(decimal rate) => _formats.Exact(rate, Unit.Rate);

    string Count(long n) => _formats.Exact(n, Unit.Count);

    static string Short(string name) => name.Length <= 32 ? name : name[..31] + "…";
}

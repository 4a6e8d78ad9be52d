using System.ComponentModel;
using Tillsight.Views;

namespace Tillsight.Analyses.Baskets;

/// <summary>Which pairs count.</summary>
public sealed record BasketsOptions
{
    [Description("Least share of the orders with products that hold both (0..1)")]
    public decimal MinSupport { get; init; } = 0.005m;

    [Description("Least share of the orders with one product that hold the other too (0..1)")]
    public decimal MinConfidence { get; init; } = 0.1m;

    [Description("How many pairs to list")]
    public int Top { get; init; } = 200;

    [Description("First day; empty: the first of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the last of the data")]
    public DateOnly? To { get; init; }
}

/// <summary>A row of ItemCounts.sql.</summary>
public sealed record ItemCountRow(long ProductKey, string ProductId, string? ProductName, long Orders);

/// <summary>The row of BasketSize.sql.</summary>
public sealed record BasketSizeRow(long Orders, long OrdersOfSeveral, long FirstOrder, long LastOrder);

/// <summary>A row of Baskets.sql, for the contract of its columns; the counts read the columns themselves.</summary>
public sealed record BasketRow(long OrderKey, long ProductKey);

/// <param name="Orders">Orders that name products.</param>
/// <param name="OrdersOfSeveral">Of them, with two products or more.</param>
/// <param name="LeastOrders">What the least support makes in orders, rounded up, at least two.</param>
/// <param name="FrequentProducts">Products that are in so many orders; pairs are sought among them.</param>
/// <param name="PairCount">Pairs that are in so many orders and reach the confidence one way.</param>
/// <param name="Pairs">The first of them by lift.</param>
public sealed record BasketsResult(long Orders, long OrdersOfSeveral, long LeastOrders, int FrequentProducts, int PairCount, IReadOnlyList<PairRule> Pairs);

/// <summary>What is bought together? Pairs of products with support, confidence, lift and leverage.</summary>
public sealed class BasketsAnalysis : Analysis<BasketsOptions>
{
    // Orders are read a stretch at a time, so that memory does not grow with the data.
    const long Stretch = 250_000;

    public override string Title => "Bought together";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 40;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Products];

    public override IReadOnlyList<AnalysisQuery> Queries =>
    [
        new("ItemCounts.sql", typeof(ItemCountRow), Parameters(new())), new("BasketSize.sql", typeof(BasketSizeRow), Parameters(new())),
        new("Baskets.sql", typeof(BasketRow), new Dictionary<string, object?>(Parameters(new())) { ["least_orders"] = 1L, ["first_order"] = 0L, ["last_order"] = 10_000L }),
    ];

    protected override AnalysisOutcome Answer(AnalysisContext context, BasketsOptions options)
    {
        if (options.MinSupport is <= 0 or > 1 || options.MinConfidence is < 0 or > 1) throw new UsageException("--min-support and --min-confidence are shares between 0 and 1, such as 0.005.");
        if (options.Top < 1) throw new UsageException("--top counts pairs: 1 or more.");
        var size = Query<BasketSizeRow>(context, "BasketSize.sql", Parameters(options))[0];
        if (size.OrdersOfSeveral == 0) return BasketsView.NoBaskets(Title, size.Orders);
        long least = Math.Max(2, (long)Math.Ceiling(options.MinSupport * size.Orders));
        var items = Query<ItemCountRow>(context, "ItemCounts.sql", Parameters(options)).Where(i => i.Orders >= least).Take(PairCounts.MostItems).ToList();
        var counts = Count(context, options, items, size, least);
        var rules = counts.AtLeast((int)Math.Min(least, int.MaxValue)).Select(p => PairRule.Of(Item(items[p.First]), Item(items[p.Second]), p.Count, size.Orders))
            .Where(r => r.Confidence >= options.MinConfidence)
            .OrderByDescending(r => r.Lift).ThenByDescending(r => r.Orders).ThenBy(r => r.First.ProductId, StringComparer.Ordinal).ThenBy(r => r.Second.ProductId, StringComparer.Ordinal).ToList();
        var result = new BasketsResult(size.Orders, size.OrdersOfSeveral, least, items.Count, rules.Count, [.. rules.Take(options.Top)]);
        return new AnalysisOutcome(result, new BasketsView(context, options, result).Draw());
    }

    static BasketItem Item(ItemCountRow row) => new(row.ProductId, row.ProductName, row.Orders);

    PairCounts Count(AnalysisContext context, BasketsOptions options, List<ItemCountRow> items, BasketSizeRow size, long least)
    {
        var counts = new PairCounts(items.Count);
        if (items.Count < 2) return counts;
        var places = items.Select((item, i) => (item.ProductKey, i)).ToDictionary(x => x.ProductKey, x => x.i);
        var basket = new List<int>();
        for (long from = size.FirstOrder; from <= size.LastOrder; from += Stretch)
        {
            var columns = Columns(context, "Baskets.sql", new Dictionary<string, object?>(Parameters(options)) { ["least_orders"] = least, ["first_order"] = from, ["last_order"] = from + Stretch - 1 });
            long?[] orders = columns.Column<long?>("order_key"), products = columns.Column<long?>("product_key");
            for (int row = 0; row < orders.Length; row++)
            {
                if (row > 0 && orders[row] != orders[row - 1]) Add(counts, basket);
                if (places.TryGetValue(products[row]!.Value, out int place)) basket.Add(place);
            }
            Add(counts, basket);
        }
        return counts;
    }

    static void Add(PairCounts counts, List<int> basket)
    {
        basket.Sort();
        int distinct = 0;
        for (int i = 0; i < basket.Count; i++)
            if (i == 0 || basket[i] != basket[i - 1]) basket[distinct++] = basket[i];
        counts.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(basket)[..distinct]);
        basket.Clear();
    }

    static Dictionary<string, object?> Parameters(BasketsOptions options) => new() { ["from"] = options.From, ["to"] = options.To };
}

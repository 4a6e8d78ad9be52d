using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>
/// Pairs that go together: right after the anchor, the next line of the basket is the companion with the pair's probability
/// (where the basket has another line and the companion is in stock). The companion's sales come on top of its own demand.
/// </summary>
sealed class Affinities
{
    readonly int[] _companion;
    readonly double[] _probability;

    Affinities(int products, List<Affinity> pairs)
    {
        Pairs = [.. pairs];
        _companion = new int[products];
        _probability = new double[products];
        Array.Fill(_companion, -1);
        foreach (var pair in pairs)
        {
            _companion[pair.Anchor] = pair.Companion;
            _probability[pair.Anchor] = pair.Probability;
        }
    }

    public Affinity[] Pairs { get; }

    /// <summary>The companion of a product, or -1.</summary>
    public int CompanionOf(int product) => _companion[product];

    public double Probability(int product) => _probability[product];

    public static Affinities Draw(ulong seed, ProductRange range)
    {
        var random = RandomStream.For(seed, Purpose.Affinities);
        int count = Math.Clamp(range.Products.Length / 40, 3, 60);
        // The one best seller stays out (its pair would swamp the rest), the long tail (its pairs would never be seen) and the season's category.
        var candidates = range.Products
            .Where(p => p.Category < Categories.GiftCards && Categories.All[p.Category].Name != "Christmas" && p.Life.IsEvergreen
                && p.Rank >= 1 && p.Rank < Math.Clamp(range.Count(p.Category) / 4, 8, 40))
            .Select(p => p.Index).ToList();
        var pairs = new List<Affinity>();
        while (pairs.Count < count && candidates.Count >= 2)
        {
            int anchor = Take(candidates, ref random), companion = Take(candidates, ref random);
            pairs.Add(new Affinity(anchor, companion, Math.Floor(random.Between(25.0, 50.0)) / 100));
        }
        return new Affinities(range.Products.Length, pairs);
    }

    static int Take(List<int> candidates, ref RandomStream random)
    {
        int place = random.Below(candidates.Count), product = candidates[place];
        candidates.RemoveAt(place);
        return product;
    }
}

/// <param name="Anchor">Index of the product that is bought first.</param>
/// <param name="Companion">Index of the product that follows.</param>
readonly record struct Affinity(int Anchor, int Companion, double Probability);

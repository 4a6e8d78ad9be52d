using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>Fills a basket: companions of what is in it, else whatever the day's demand offers; nothing twice, nothing out of stock.</summary>
sealed class Basket(Retailer retailer)
{
    const int TriesForAnother = 6, Tries = 200;

    static readonly AliasTable SeveralUnits = AliasTable.Of(0.55, 0.14, 0.19, 0, 0.09, 0, 0, 0, 0, 0, 0.03);

    readonly int[] _products = new int[BasketSizes.Largest];
    readonly int _alwaysThere = Enumerable.Range(0, retailer.Range.Products.Length)
        .First(p => retailer.Range.Products[p].Life.IsEvergreen && retailer.Tracked.PlaceOf(p) < 0);
    int _count;

    /// <summary>Mean units of a line with several.</summary>
    public const double MeanSeveral = 0.55 * 2 + 0.14 * 3 + 0.19 * 4 + 0.09 * 6 + 0.03 * 12;

    public void Clear() => _count = 0;

    public int Next(ref RandomStream random, DayDemand demand, TasteGroup taste, int store)
    {
        int product = Companion(ref random, demand, store);
        if (product < 0) product = Wanted(ref random, demand, taste, store);
        return _products[_count++] = product;
    }

    public static int Units(ref RandomStream random, Category category) =>
        category.SeveralRate > 0 && random.Chance(category.SeveralRate) ? 2 + SeveralUnits.Draw(ref random) : 1;

    int Companion(ref RandomStream random, DayDemand demand, int store)
    {
        if (_count == 0) return -1;
        int last = _products[_count - 1], companion = retailer.Affinities.CompanionOf(last);
        if (companion < 0 || !random.Chance(retailer.Affinities.Probability(last))) return -1;
        return Holds(companion) || demand.IsOut(companion, store) ? -1 : companion;
    }

    int Wanted(ref RandomStream random, DayDemand demand, TasteGroup taste, int store)
    {
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            int category = demand.CategoriesByTaste[(int)taste].Draw(ref random);
            int product = retailer.Range.First(category) + demand.ProductsOf[category].Draw(ref random);
            if (demand.IsOut(product, store) || (attempt < TriesForAnother && Holds(product))) continue;
            return product;
        }
        return _alwaysThere;
    }

    bool Holds(int product) => _products.AsSpan(0, _count).Contains(product);
}

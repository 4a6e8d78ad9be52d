using System.Globalization;
using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>Everything the shop sells, category by category; the last product is postage.</summary>
sealed class ProductRange
{
    readonly int[] _firstOfCategory = new int[Categories.All.Length + 1];

    ProductRange(List<Product> products)
    {
        Products = [.. products];
        for (int i = Products.Length - 1; i >= 0; i--) _firstOfCategory[Products[i].Category] = i;
        _firstOfCategory[^1] = Products.Length;
    }

    public Product[] Products { get; }

    public Product Shipping => Products[^1];

    public int First(int category) => _firstOfCategory[category];

    public int Count(int category) => _firstOfCategory[category + 1] - _firstOfCategory[category];

    public static ProductRange Draw(ulong seed, int products, int days)
    {
        var random = RandomStream.For(seed, Purpose.Products);
        var list = new List<Product>(products + 8);
        for (int category = 0; category < Categories.GiftCards; category++) AddGoods(list, category, products, days, ref random);
        foreach (int value in (ReadOnlySpan<int>)[25, 50, 100]) list.Add(GiftCard(list.Count, value));
        list.Add(Postage(list.Count));
        return new ProductRange(list);
    }

    static void AddGoods(List<Product> list, int category, int products, int days, ref RandomStream random)
    {
        var goods = Categories.All[category];
        int count = Math.Max(5, (int)Math.Floor(products * goods.Share / (1 - Categories.All[Categories.GiftCards].Share) + 0.5));
        int[] ranks = Shuffled(count, ref random);
        var things = goods.Subcategories.SelectMany(s => s.Things.Select(t => (Subcategory: s.Name, Thing: t))).ToArray();
        for (int i = 0; i < count; i++)
        {
            var (subcategory, thing) = things[i % things.Length];
            int cents = PricePath.Snap(LogUniform(ref random, goods.LowPrice, goods.HighPrice));
            double margin = goods.Margin + random.Between(-0.08, 0.08);
            list.Add(new Product(
                list.Count, Id(list.Count), ProductNames.Name(i / things.Length, i % things.Length, thing), category, subcategory, thing,
                ProductNames.Brand(random.Below(ProductNames.BrandCount)), ranks[i], Popularity.Weight(ranks[i]),
                (int)Math.Floor(cents * (1 - margin) + 0.5), Life(ref random, ranks[i], days),
                PricePath.Draw(ref random, cents, goods.Elasticity, days), random.Between(3.5, 4.7)));
        }
    }

    /// <summary>The five best sellers of a category always stay, so that no category is ever empty.</summary>
    static LifeCycle Life(ref RandomStream random, int rank, int days)
    {
        int launched = random.Chance(0.3) ? random.Below(days) : -random.Between(30, 2_500);
        bool ends = random.Chance(0.25);
        int discontinued = Math.Max(launched, 0) + random.Between(120, 900);
        if (rank < 5) return new LifeCycle(-random.Between(400, 2_500), LifeCycle.Never);
        return new LifeCycle(launched, ends && discontinued < days ? discontinued : LifeCycle.Never);
    }

    static Product GiftCard(int index, int value) => new(
        index, FormattableString.Invariant($"GIFTCARD{value}"), FormattableString.Invariant($"Gift card {value}"), Categories.GiftCards,
        "Gift cards", "gift card", "Fern & Kiln", 0, value == 50 ? 2 : 1, 0, new LifeCycle(-2_000, LifeCycle.Never), PricePath.Fixed(value * 100), 4.5);

    static Product Postage(int index) => new(
        index, "SHIPPING", "Shipping", Categories.Shipping, "Shipping", "shipping", "Fern & Kiln", 0, 0, 0,
        new LifeCycle(-2_000, LifeCycle.Never), PricePath.Fixed(0), 4);

    static string Id(int index) => "P" + (index + 1).ToString("00000", CultureInfo.InvariantCulture);

    static double LogUniform(ref RandomStream random, double low, double high) =>
        low * StableMath.Exp(StableMath.Log(high / low) * (0.6 * random.Unit() + 0.4 * random.Unit()));

    static int[] Shuffled(int count, ref RandomStream random)
    {
        int[] items = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = random.Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
        return items;
    }
}

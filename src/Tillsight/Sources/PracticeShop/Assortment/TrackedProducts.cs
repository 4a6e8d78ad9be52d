namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>The products whose stock is counted each day: good sellers on sale throughout, no season's goods.</summary>
sealed class TrackedProducts
{
    readonly int[] _place;

    public TrackedProducts(ProductRange range, int count)
    {
        Products =
        [
            .. range.Products
                .Where(p => p.Category < Categories.GiftCards && Categories.All[p.Category].Name != "Christmas" && p.Life.IsEvergreen)
                .OrderBy(p => p.Rank).ThenBy(p => p.Index).Take(count).Select(p => p.Index).Order(),
        ];
        _place = new int[range.Products.Length];
        Array.Fill(_place, -1);
        for (int i = 0; i < Products.Length; i++) _place[Products[i]] = i;
    }

    /// <summary>Indices of the products.</summary>
    public int[] Products { get; }

    /// <summary>A product's place among the tracked ones, or -1.</summary>
    public int PlaceOf(int product) => _place[product];
}

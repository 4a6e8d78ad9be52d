namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>Names for products, none given twice: a collection, a finish and the thing itself. Brands are invented.</summary>
static class ProductNames
{
    static readonly string[] Collections =
    [
        "Harbour", "Tidewater", "Moorland", "Fennel", "Birchwood", "Saltmarsh", "Lantern Hill", "Orchard", "Cobble", "Meadow",
        "Quayside", "Heather", "Juniper", "Longford", "Driftwood", "Foxglove", "Larder", "Millstone", "Northlight", "Oatfield",
        "Pebble", "Quarry", "Rowan", "Shoreline", "Thistle", "Umber", "Vale", "Willow", "Yarrow", "Bracken",
        "Clover", "Dovecote", "Emberly", "Fernside", "Glasshouse", "Hazel", "Islay", "Kindling", "Linden", "Marlow",
    ];

    static readonly string[] Finishes =
        ["sage", "charcoal", "ivory", "terracotta", "navy", "ochre", "oak", "brass", "linen", "slate", "blush", "moss"];

    static readonly string[] Brands = ["Fern & Kiln", "Alderbrook Home", "Northwold Works", "Casa Verano", "Lumen & Loom", "Stillwater Studio", "Hob & Hearth", "Pinelark"];

    // Coprime with the 480 pairs of collection and finish: walking by it meets each pair once before any returns.
    const int Stride = 77;

    public static string Name(int seriesOfThing, int thing, string noun)
    {
        int pairs = Collections.Length * Finishes.Length;
        if (seriesOfThing >= pairs) throw new InvalidOperationException($"There are only {pairs} names for one thing; {noun} needs more.");
        int pair = (int)((long)seriesOfThing * Stride + thing * 31) % pairs;
        return $"{Collections[pair % Collections.Length]} {Finishes[pair / Collections.Length]} {noun}";
    }

    public static string Brand(int choice) => Brands[choice % Brands.Length];

    public static int BrandCount => Brands.Length;
}

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>The departments of Fern &amp; Kiln, a fictional homeware shop.</summary>
static class Categories
{
    public static Category[] All { get; } =
    [
        new("Kitchen", 0.17, 0.04, -1.3, 0.035, 399, 7_900, 0.48, 0.22, [new(346, 13, 0.55)], [1.15, 1.10, 0.80, 0.90],
        [
            new("Cookware", "saucepan", "frying pan", "casserole", "wok", "griddle"),
            new("Utensils", "spatula", "ladle", "whisk", "chopping board"),
            new("Bakeware", "cake tin", "baking tray", "mixing bowl"),
        ]),
        new("Dining", 0.13, 0.02, -1.5, 0.045, 349, 4_900, 0.52, 0.45, [new(348, 12, 0.65)], [1.10, 1.20, 0.75, 0.90],
        [
            new("Tableware", "dinner plate", "side plate", "pasta bowl", "serving platter"),
            new("Glassware", "wine glass", "tumbler", "carafe"),
            new("Cutlery", "steak knife", "salad server", "cheese knife"),
        ]),
        new("Bedding", 0.12, 0.05, -1.8, 0.085, 1_290, 12_900, 0.55, 0.12, [new(9, 14, 0.55), new(285, 25, 0.30)], [1.20, 1.15, 0.70, 0.80],
        [
            new("Bed linen", "duvet cover", "fitted sheet", "pillowcase"),
            new("Throws", "wool throw", "quilted throw", "blanket"),
            new("Pillows", "pillow", "bolster"),
        ]),
        new("Bath", 0.09, 0.03, -1.2, 0.050, 490, 4_900, 0.54, 0.35, [new(12, 16, 0.35)], [1.15, 1.10, 0.85, 0.80],
        [
            new("Towels", "hand towel", "bath towel", "bath sheet"),
            new("Bathroom", "soap dish", "bath mat", "laundry basket"),
        ]),
        new("Lighting", 0.10, 0.12, -1.6, 0.075, 1_490, 19_900, 0.50, 0.08, [new(310, 35, 0.50)], [0.85, 0.90, 1.25, 1.10],
        [
            new("Lamps", "table lamp", "floor lamp", "desk lamp"),
            new("Ceiling", "pendant light", "lampshade"),
        ]),
        new("Decor", 0.15, -0.05, -2.1, 0.055, 590, 8_900, 0.60, 0.18, [new(345, 14, 0.60), new(100, 30, 0.15)], [1.20, 1.05, 0.85, 0.75],
        [
            new("Wall", "wall mirror", "picture frame", "wall clock"),
            new("Ornaments", "vase", "candle holder", "trinket tray"),
            new("Soft furnishings", "cushion cover", "door mat"),
        ]),
        new("Storage", 0.08, 0.08, -1.4, 0.040, 490, 5_900, 0.46, 0.28, [new(13, 18, 0.60)], [1.00, 0.95, 1.05, 1.00],
        [
            new("Boxes", "storage box", "woven basket", "drawer insert"),
            new("Hooks and rails", "coat hook", "shelf bracket", "towel rail"),
        ]),
        new("Garden", 0.10, 0.06, -1.9, 0.050, 490, 14_900, 0.49, 0.24, [new(138, 36, 1.60)], [0.75, 1.15, 0.90, 1.30],
        [
            new("Pots", "plant pot", "hanging planter", "window box"),
            new("Outdoor", "lantern", "garden stool", "watering can"),
        ]),
        new("Christmas", 0.055, 0.03, -1.1, 0.030, 290, 3_900, 0.62, 0.40, [new(336, 22, 3.80)], [1.20, 1.10, 0.80, 0.75],
        [
            new("Tree", "bauble", "tree topper", "tree skirt"),
            new("Table", "Christmas cracker", "advent calendar", "festive candle"),
        ]),
        new("Gift cards", 0.005, 0.05, 0, 0, 2_500, 10_000, 0, 0, [new(350, 10, 1.50)], [1, 1, 1, 1], [new("Gift cards", "gift card")])
        {
            Kind = CategoryKind.GiftCards,
        },
        new("Shipping", 0, 0, 0, 0, 0, 0, 0, 0, [], [1, 1, 1, 1], [new("Shipping", "shipping")]) { Kind = CategoryKind.Charges },
    ];

    /// <summary>Index of gift cards: products of the categories before it are goods.</summary>
    public static int GiftCards { get; } = Array.FindIndex(All, c => c.Kind == CategoryKind.GiftCards);

    public static int Shipping { get; } = Array.FindIndex(All, c => c.Kind == CategoryKind.Charges);
}

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>A department of the shop and how its customers behave: what is declared here is what the truth file says.</summary>
/// <param name="Name">As in products.csv.</param>
/// <param name="Share">Share of the lines in an average year, before growth, prices and promotions.</param>
/// <param name="Growth">Growth a year (0.05 is 5 %), like for like.</param>
/// <param name="Elasticity">Of the expected lines with respect to the regular price.</param>
/// <param name="ReturnRate">Share of the lines that come back, before the channel's factor.</param>
/// <param name="LowPrice">Cheapest regular price in cents.</param>
/// <param name="HighPrice">Dearest regular price in cents.</param>
/// <param name="Margin">Mean gross margin on the regular price.</param>
/// <param name="SeveralRate">Share of the lines with more than one unit.</param>
/// <param name="Bumps">The season: bumps over the year.</param>
/// <param name="Tastes">Relative liking by <see cref="Clientele.TasteGroup"/>.</param>
/// <param name="Subcategories">Subcategories with the things in them.</param>
sealed record Category(
    string Name, double Share, double Growth, double Elasticity, double ReturnRate, int LowPrice, int HighPrice, double Margin,
    double SeveralRate, Bump[] Bumps, double[] Tastes, Subcategory[] Subcategories)
{
    public CategoryKind Kind { get; init; } = CategoryKind.Goods;
}

/// <summary>A rise of demand around a day of the year, as a Gaussian in the logarithm: exp(Height) times as much at the peak.</summary>
/// <param name="Day">Day of the year, 1..365.</param>
/// <param name="Width">Standard deviation in days.</param>
readonly record struct Bump(int Day, double Width, double Height);

/// <param name="Things">Nouns that end a product's name.</param>
sealed record Subcategory(string Name, params string[] Things);

/// <summary>What a line of the category is: a sale; a gift card, which is a liability and no sale; a charge beside sales.</summary>
enum CategoryKind { Goods, GiftCards, Charges }

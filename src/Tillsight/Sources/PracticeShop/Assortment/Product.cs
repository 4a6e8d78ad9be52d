namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>A thing for sale. Days are counted from the shop's first day of trade (0); negative ones are before it.</summary>
/// <param name="Index">Place in the assortment; products of a category stand together.</param>
/// <param name="Rank">Popularity within the category, 0 the best seller.</param>
/// <param name="Popularity">Weight within the category (Zipf-Mandelbrot).</param>
/// <param name="Cost">Cost of a unit in cents.</param>
/// <param name="Life">Launch, fashion and end.</param>
/// <param name="Prices">Regular price over time.</param>
/// <param name="Quality">Mean of the ratings before they are rounded and held to 1..5.</param>
sealed record Product(
    int Index, string Id, string Name, int Category, string Subcategory, string Thing, string Brand,
    int Rank, double Popularity, int Cost, LifeCycle Life, PricePath Prices, double Quality);

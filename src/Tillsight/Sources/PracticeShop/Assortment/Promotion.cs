namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>A price cut on part of a category for some days.</summary>
/// <param name="From">First day, counted from the shop's first day of trade.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Percent">Discount on the regular price.</param>
/// <param name="Uplift">Expected lines of a product in it, relative to the same day without: price and attention together.</param>
/// <param name="Products">Products in it; the rest of the category is left alone.</param>
sealed record Promotion(string Id, string Name, int Category, int From, int To, int Percent, double Uplift, int[] Products)
{
    public bool Runs(int day) => day >= From && day <= To;
}

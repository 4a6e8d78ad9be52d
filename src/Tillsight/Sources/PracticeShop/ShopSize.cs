using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop;

/// <summary>
/// How a shop grows with its number of lines. A larger retailer has more stores, products and customers, but fewer for each
/// line: that keeps what is held in memory well below the size of the files.
/// </summary>
/// <param name="Stores">Stores beside the web shop.</param>
/// <param name="Products">Products for sale over the years.</param>
/// <param name="OrdersPerYear">Mean orders a year of a customer while a customer.</param>
/// <param name="TrackedProducts">Products whose stock is counted.</param>
/// <param name="CampaignAudience">The most customers in one campaign.</param>
sealed record ShopSize(int Stores, int Products, double OrdersPerYear, int TrackedProducts, int CampaignAudience)
{
    public static ShopSize For(PracticeShopOptions options)
    {
        double relative = options.Lines / 60_000.0;
        int products = options.Products ?? Scaled(420, relative, 0.35, 60, 20_000);
        return new ShopSize(
            options.Stores ?? Scaled(4, relative, 0.3, 1, 60),
            products,
            5 * Math.Clamp(StableMath.Pow(relative, 0.1), 0.5, 3),
            Math.Clamp(products / 35, 6, 100),
            Scaled(1_500, relative, 0.6, 100, 50_000));
    }

    static int Scaled(int atDefault, double relative, double exponent, int least, int most) =>
        (int)Math.Clamp(Math.Floor(atDefault * StableMath.Pow(relative, exponent) + 0.5), least, most);
}

using System.Globalization;
using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Orders;

namespace Tillsight.Sources.PracticeShop.Files;

/// <summary>The small files that describe the shop: products, stores, promotions, campaigns.</summary>
static class ShopFiles
{
    public static string[] ProductHeader { get; } =
        ["product_id", "product_name", "category", "subcategory", "brand", "list_price", "unit_cost", "launched_date", "discontinued_date"];

    public static string[] StoreHeader { get; } = ["store_id", "store_name", "city", "region", "country", "opened_date", "closed_date"];

    public static string[] PromotionHeader { get; } = ["promotion_id", "promotion_name", "starts_on", "ends_on", "discount_rate", "category"];

    public static string[] CampaignHeader { get; } = ["campaign_id", "campaign_name", "medium", "sent_on", "hold_out_rate"];

    public static void WriteProducts(string path, Retailer retailer)
    {
        using var file = new OutputFile(path, ProductHeader);
        var buffer = new CsvBuffer();
        foreach (var product in retailer.Range.Products)
        {
            bool hasPrice = product.Category != Categories.Shipping;
            buffer.Record(
                product.Id, product.Name, Categories.All[product.Category].Name, product.Subcategory, product.Brand,
                hasPrice ? Money(product.Prices.At(retailer.Days - 1).Cents) : "", Money(product.Cost), Date(retailer, product.Life.Launched),
                Date(retailer, product.Life.Discontinued));
        }
        file.Take(buffer);
    }

    public static void WriteStores(string path, Retailer retailer)
    {
        using var file = new OutputFile(path, StoreHeader);
        var buffer = new CsvBuffer();
        foreach (var store in retailer.Stores)
        {
            var place = Places.All[store.Place];
            buffer.Record(store.Id, store.Name, place.City, place.Region, place.Country, Date(retailer, store.Opened), Date(retailer, store.Closed));
        }
        file.Take(buffer);
    }

    public static void WritePromotions(string path, Retailer retailer)
    {
        using var file = new OutputFile(path, PromotionHeader);
        var buffer = new CsvBuffer();
        foreach (var promotion in retailer.Promotions)
            buffer.Record(
                promotion.Id, promotion.Name, Date(retailer, promotion.From), Date(retailer, promotion.To), Money(promotion.Percent),
                Categories.All[promotion.Category].Name);
        file.Take(buffer);
    }

    public static void WriteCampaigns(string path, Retailer retailer, Campaigns campaigns)
    {
        using var file = new OutputFile(path, CampaignHeader);
        var buffer = new CsvBuffer();
        foreach (var campaign in campaigns.All)
            buffer.Record(campaign.Id, campaign.Name, "e-mail", Date(retailer, campaign.SentOn), Campaign.HoldOut.ToString("0.00", CultureInfo.InvariantCulture));
        file.Take(buffer);
    }

    static string Money(int cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    static string Date(Retailer retailer, int day) =>
        day == LifeCycle.Never ? "" : retailer.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

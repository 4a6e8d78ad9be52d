using System.Text.Json;
using System.Text.Json.Serialization;
using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Orders;

namespace Tillsight.Sources.PracticeShop.Truth;

/// <summary>Puts together what is known when the last day is over.</summary>
sealed class TruthWriter(Retailer retailer, SalesCube cube, DayBook book, CustomerBase customers, Campaigns campaigns)
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    readonly SalesSummary _summary = new(cube);

    public static void Write(string path, PracticeShopTruth truth)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, truth, Json);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PracticeShopTruth Read(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<PracticeShopTruth>(file, Json) ?? throw new BadInputException("The truth file is empty.", path);
    }

    public PracticeShopTruth Truth(IReadOnlyList<FileTruth> files) => new()
    {
        Seed = retailer.Options.Seed,
        Size = retailer.Options.Lines,
        From = retailer.Options.From,
        To = retailer.Options.To,
        Files = files,
        Totals = _summary.All(),
        Months = [.. Enumerable.Range(0, retailer.Months).Select(Month)],
        Categories = [.. Enumerable.Range(0, Categories.All.Length).Select(Category)],
        Stores = [.. retailer.Stores.Select(Store)],
        Channels = [.. Enumerable.Range(0, Channels.Count).Select(Channel)],
        Customers = Customers(),
        Promotions = [.. retailer.Promotions.Select(Promotion)],
        PriceChanges = [.. retailer.Range.Products.SelectMany(PriceChanges)],
        Affinities = [.. retailer.Affinities.Pairs.Select(p => new AffinityTruth(Id(p.Anchor), Id(p.Companion), p.Probability))],
        Stockouts = [.. retailer.Stockouts.Select(Stockout)],
        Campaigns = [.. campaigns.All.Select(Campaign)],
        Feedback = new FeedbackTruth(cube.FeedbackCount, cube.FeedbackCount == 0 ? 0 : decimal.Round((decimal)cube.RatingSum / cube.FeedbackCount, 6)),
        DayNoise = Trend.NoiseDeviation,
    };

    string Id(int product) => retailer.Range.Products[product].Id;

    MonthTruth Month(int month)
    {
        var first = new DateOnly(retailer.Options.From.Year, retailer.Options.From.Month, 1).AddMonths(month);
        return new MonthTruth(first, _summary.Of((m, _, _) => m == month), book.Customers[month], book.NewCustomers[month], book.ExpectedLines[month]);
    }

    CategoryTruth Category(int category)
    {
        var declared = Categories.All[category];
        return new CategoryTruth(
            declared.Name, declared.Share, declared.Growth, declared.Elasticity, ReturnHabits.Rate(declared, Clientele.Channel.Store),
            ReturnHabits.Rate(declared, Clientele.Channel.Online), retailer.Seasons[category].ByMonth(), _summary.Of((_, _, c) => c == category));
    }

    StoreTruth Store(Store store)
    {
        bool isWeb = store.Index == retailer.Web.Index;
        return new StoreTruth(
            store.Id, store.Share, retailer.Date(store.Opened), store.Closed == LifeCycle.Never ? null : retailer.Date(store.Closed),
            _summary.Of((_, outlet, _) => isWeb ? outlet >= store.Index : outlet == store.Index));
    }

    ChannelTruth Channel(int index)
    {
        var channel = (Channel)index;
        int web = retailer.Web.Index;
        return new ChannelTruth(
            Channels.Names[index], Channels.Shares[index],
            channel == Clientele.Channel.Store ? retailer.Options.IdentifiedStoreShare : Channels.IdentifiedOnlineShare,
            Weekdays.Of(channel), ShoppingHours.Shares(channel, DayOfWeek.Wednesday),
            _summary.Of((_, outlet, _) => index == 0 ? outlet < web : outlet == web + index - 1));
    }

    CustomersTruth Customers()
    {
        long buyers = 0, repeat = 0, gone = 0;
        for (int i = 0; i < customers.Count; i++)
        {
            ref readonly var customer = ref customers[i];
            if (customer.Orders == 0) continue;
            buyers++;
            if (customer.Orders > 1) repeat++;
            if (customer.EndDay < retailer.Days) gone++;
        }
        var model = retailer.Customers;
        return new CustomersTruth(
            model.R, model.Alpha, model.S, model.Beta, customers.Count, customers.CountBefore, buyers, repeat, gone,
            buyers == 0 ? 0 : (double)gone / buyers, campaigns.Results.Sum(r => (long)r.Brought));
    }

    PromotionTruth Promotion(Promotion promotion, int index) => new(
        promotion.Id, Categories.All[promotion.Category].Name, retailer.Date(promotion.From), retailer.Date(promotion.To),
        promotion.Percent / 100.0, promotion.Uplift, cube.PromotionLines[index], SalesSummary.Money(cube.PromotionDiscounts[index]),
        [.. promotion.Products.Select(Id)]);

    IEnumerable<PriceChangeTruth> PriceChanges(Product product) =>
        product.Prices.Steps.Skip(1).Select(step => new PriceChangeTruth(
            product.Id, retailer.Date(step.FromDay), SalesSummary.Money(product.Prices.Steps[0].Cents), SalesSummary.Money(step.Cents), step.DemandFactor));

    StockoutTruth Stockout(Stockout stockout, int index)
    {
        var category = Categories.All[retailer.Range.Products[stockout.Product].Category];
        return new StockoutTruth(
            Id(stockout.Product), retailer.Stores[stockout.Store].Id, retailer.Date(stockout.From), retailer.Date(stockout.To),
            book.LostLines[index], book.LostLines[index] * DayBook.UnitsPerLine(category));
    }

    CampaignTruth Campaign(Campaign campaign, int index)
    {
        var result = campaigns.Results[index];
        return new CampaignTruth(
            campaign.Id, retailer.Date(campaign.SentOn), Orders.Campaign.HoldOut, campaign.Effect, result.Sent, result.HeldOut, result.Opened,
            result.Clicked, result.Brought);
    }
}

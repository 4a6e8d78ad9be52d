namespace Tillsight.Sources.PracticeShop.Truth;

/// <summary>
/// What is true of a practice shop: the totals of its files to the cent, and the causes that no export shows. Written as
/// truth/ground-truth.json (snake_case names, money as decimal numbers, rates 0..1).
/// </summary>
public sealed record PracticeShopTruth
{
    public required ulong Seed { get; init; }
    public required long Size { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Records of each file, its header apart.</summary>
    public required IReadOnlyList<FileTruth> Files { get; init; }

    public required SalesTruth Totals { get; init; }
    public required IReadOnlyList<MonthTruth> Months { get; init; }
    public required IReadOnlyList<CategoryTruth> Categories { get; init; }
    public required IReadOnlyList<StoreTruth> Stores { get; init; }
    public required IReadOnlyList<ChannelTruth> Channels { get; init; }
    public required CustomersTruth Customers { get; init; }
    public required IReadOnlyList<PromotionTruth> Promotions { get; init; }
    public required IReadOnlyList<PriceChangeTruth> PriceChanges { get; init; }
    public required IReadOnlyList<AffinityTruth> Affinities { get; init; }
    public required IReadOnlyList<StockoutTruth> Stockouts { get; init; }
    public required IReadOnlyList<CampaignTruth> Campaigns { get; init; }
    public required FeedbackTruth Feedback { get; init; }

    /// <summary>Standard deviation of the logarithm of a day's unexplained noise.</summary>
    public required double DayNoise { get; init; }
}

/// <param name="Name">Below the shop's folder.</param>
public sealed record FileTruth(string Name, long Records);

/// <summary>The sales ladder of a part of the shop, by the definitions of the product (DEFINITIONS.md).</summary>
public sealed record SalesTruth
{
    /// <summary>Lines in the files, whatever they are.</summary>
    public required long Lines { get; init; }

    public required long SaleLines { get; init; }
    public required long ReturnLines { get; init; }
    public required long CancellationLines { get; init; }
    public required long ChargeLines { get; init; }
    public required long GiftCardLines { get; init; }

    /// <summary>Orders with at least one sale line.</summary>
    public required long Orders { get; init; }

    public required decimal GrossSales { get; init; }
    public required decimal Discounts { get; init; }

    /// <summary>Returned and cancelled sales: positive, subtracted.</summary>
    public required decimal Returns { get; init; }

    /// <summary>The part of the returns that is cancelled orders.</summary>
    public required decimal Cancelled { get; init; }

    public required decimal NetSales { get; init; }

    /// <summary>Postage, less that of cancelled orders.</summary>
    public required decimal Charges { get; init; }

    /// <summary>Gift cards sold, less those of cancelled orders.</summary>
    public required decimal GiftCards { get; init; }

    /// <summary>Tax on all lines.</summary>
    public required decimal Tax { get; init; }

    /// <summary>Quantity x unit price - discount over all lines.</summary>
    public required decimal LineAmount { get; init; }

    public required long UnitsSold { get; init; }
    public required long UnitsReturned { get; init; }

    /// <summary>Cost of the units sold less that of the units taken back.</summary>
    public required decimal Cost { get; init; }

    public required decimal GrossProfit { get; init; }

    /// <summary>Gross sales of known customers.</summary>
    public required decimal IdentifiedGrossSales { get; init; }

    /// <summary>Sale lines of known customers.</summary>
    public required long IdentifiedSaleLines { get; init; }
}

/// <param name="Month">First day.</param>
/// <param name="Customers">Known customers with an order that has a sale line.</param>
/// <param name="NewCustomers">Of these, those without such an order in the files before.</param>
/// <param name="ExpectedLines">Goods lines that demand asked for: growth, season, weekdays, prices, promotions and noise, before chance.</param>
public sealed record MonthTruth(DateOnly Month, SalesTruth Sales, long Customers, long NewCustomers, double ExpectedLines);

/// <param name="Share">Share of the lines on the first day's level, in an average season.</param>
/// <param name="GrowthPerYear">Like for like.</param>
/// <param name="PriceElasticity">Of the expected lines with respect to the regular price.</param>
/// <param name="ReturnRateStore">Share of the lines bought in a store that come back.</param>
/// <param name="Season">Mean factor of each month of the year, January first; 1 on average over the days of a year.</param>
public sealed record CategoryTruth(
    string Name, double Share, double GrowthPerYear, double PriceElasticity, double ReturnRateStore, double ReturnRateOnline,
    IReadOnlyList<double> Season, SalesTruth Sales);

/// <param name="Share">Share of the stores' lines relative to those open on the first day; 0 for the web shop.</param>
public sealed record StoreTruth(string StoreId, double Share, DateOnly Opened, DateOnly? Closed, SalesTruth Sales);

/// <param name="Share">Declared share of the lines on an average day of the first stores.</param>
/// <param name="Weekdays">Factor of each weekday, Sunday first; 1 on average.</param>
/// <param name="Hours">Share of a Wednesday's orders in each hour of the day.</param>
/// <param name="IdentifiedShare">Declared share of the goods lines with a known customer.</param>
public sealed record ChannelTruth(
    string Name, double Share, double IdentifiedShare, IReadOnlyList<double> Weekdays, IReadOnlyList<double> Hours, SalesTruth Sales);

/// <summary>
/// The Pareto/NBD that the known customers follow, in days: order rates Gamma(r, alpha), leaving rates Gamma(s, beta). Who joined
/// before the first day is in the files with what is left of the lifetime (prior_purchases tells what came before).
/// </summary>
/// <param name="Listed">Customers in customers.csv.</param>
/// <param name="JoinedBefore">Of these, those who joined before the first day.</param>
/// <param name="Buyers">With at least one order that has a sale line.</param>
/// <param name="RepeatBuyers">With two or more.</param>
/// <param name="BuyersGone">Buyers whose lifetime ended on or before the last day.</param>
/// <param name="ChurnedShare">BuyersGone / Buyers.</param>
/// <param name="OutsideModel">Orders that campaigns brought, on top of the model.</param>
public sealed record CustomersTruth(
    double R, double AlphaDays, double S, double BetaDays, long Listed, long JoinedBefore, long Buyers, long RepeatBuyers, long BuyersGone,
    double ChurnedShare, long OutsideModel);

/// <param name="Uplift">Expected lines of a product in it, relative to the same day without.</param>
/// <param name="Lines">Sale lines in it.</param>
/// <param name="Products">Products in it.</param>
public sealed record PromotionTruth(
    string PromotionId, string Category, DateOnly From, DateOnly To, double DiscountRate, double Uplift, long Lines, decimal Discounts,
    IReadOnlyList<string> Products);

/// <param name="DemandFactor">Expected lines relative to the product's first price: (price / first price) ^ elasticity.</param>
public sealed record PriceChangeTruth(string ProductId, DateOnly From, decimal FirstPrice, decimal Price, double DemandFactor);

/// <param name="Probability">That the companion is the line after the anchor, where the basket has another line.</param>
public sealed record AffinityTruth(string Anchor, string Companion, double Probability);

/// <param name="LostLines">Expected lines that were not sold for want of stock.</param>
/// <param name="LostUnits">The same in units.</param>
public sealed record StockoutTruth(string ProductId, string StoreId, DateOnly From, DateOnly To, double LostLines, double LostUnits);

/// <param name="Effect">Probability that a mail brings an order, for one who is a customer still.</param>
/// <param name="Brought">Orders that it did bring.</param>
public sealed record CampaignTruth(
    string CampaignId, DateOnly SentOn, double HoldOutRate, double Effect, long Sent, long HeldOut, long Opened, long Clicked, long Brought);

public sealed record FeedbackTruth(long Count, decimal MeanRating);

using Tillsight.Engines;

namespace Tillsight.Analyses;

/// <summary>What a warehouse holds, asked once for all analyses.</summary>
public sealed record ShopFacts(
    long LineCount, long SaleLineCount, DateOnly? FirstDate, DateOnly? LastDate, DateTime? LastInstant,
    bool HasTimes, bool HasCustomers, bool HasProducts, bool HasCategories, bool HasPlaces, bool HasStores, bool HasAges, bool HasGenders,
    bool HasSubscriptions, bool HasDiscounts, bool HasRatings, bool HasCosts)
{
    public static ShopFacts Read(IEngine engine, CancellationToken cancellation = default) =>
        engine.Query(EmbeddedText.Read("Analyses/ShopFacts.sql"), cancellation: cancellation).As<ShopFacts>()[0];

    public bool Has(Need need) => need switch
    {
        Need.Lines => LineCount > 0,
        Need.Dates => FirstDate is not null,
        Need.Times => HasTimes,
        Need.Customers => HasCustomers,
        Need.Products => HasProducts,
        Need.Categories => HasCategories,
        Need.Places => HasPlaces,
        Need.Stores => HasStores,
        Need.Ages => HasAges,
        Need.Genders => HasGenders,
        Need.Subscriptions => HasSubscriptions,
        Need.Discounts => HasDiscounts,
        Need.Ratings => HasRatings,
        Need.Costs => HasCosts,
        _ => throw new InvalidOperationException($"Unknown need {need}."),
    };

    /// <summary>A sentence that says what is missing and how to get it.</summary>
    public string Explain(IReadOnlyList<Need> missing)
    {
        if (LineCount == 0) return "No order lines are loaded yet. Load an export with: tillsight run PATH";
        string names = string.Join(" and ", missing.Select(Name));
        return $"This shop's data has no {names}. Load an export that has {(missing.Count == 1 ? "it" : "them")}, or say which column it is with --map FIELD=COLUMN.";
    }

    static string Name(Need need) => need switch
    {
        Need.Dates => "order dates",
        Need.Times => "times of day",
        Need.Customers => "customer numbers",
        Need.Products => "products",
        Need.Categories => "product categories",
        Need.Places => "places",
        Need.Stores => "stores",
        Need.Ages => "customers' ages",
        Need.Genders => "customers' genders",
        Need.Subscriptions => "subscriptions",
        Need.Discounts => "discounts",
        Need.Ratings => "ratings",
        Need.Costs => "costs",
        _ => "order lines",
    };
}

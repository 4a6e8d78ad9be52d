namespace Tillsight.Sources.PracticeShop.Chance;

/// <summary>What a stream of chance is for. The numbers are part of the output: never renumber, only add.</summary>
enum Purpose : ulong
{
    Products = 1,
    Prices = 2,
    Promotions = 3,
    Affinities = 4,
    Stores = 5,
    Stockouts = 6,
    DayNoise = 7,
    DayPlan = 8,
    Orders = 9,
    Customer = 10,
    Person = 11,
    Campaigns = 12,
    StockCounts = 13,
}

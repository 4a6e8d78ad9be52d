namespace Tillsight.Metrics;

/// <summary>What a metric needs of the data beyond order lines with amounts.</summary>
[Flags]
public enum MetricNeeds
{
    None = 0,
    Dates = 1,
    Orders = 2,
    Customers = 4,
    Products = 8,
    Quantities = 16,
    Costs = 32,
    Ratings = 64,
}

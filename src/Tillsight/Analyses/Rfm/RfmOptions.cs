using System.ComponentModel;

namespace Tillsight.Analyses.Rfm;

/// <summary>Names for groups of customers.</summary>
public enum RfmMap { Segments11, Value4, Loyalty3 }

/// <summary>Where the borders between scores come from.</summary>
public enum RfmScores { Quintiles, Thresholds }

/// <summary>What customers with equal values get.</summary>
public enum RfmTies { Shared, RowOrder }

/// <summary>What frequency counts.</summary>
public enum RfmFrequency { Orders, Days }

/// <summary>How customers are scored and grouped.</summary>
public sealed record RfmOptions
{
    [Description("The names: eleven segments of the codes, four by value, three by loyalty")]
    public RfmMap Map { get; init; } = RfmMap.Segments11;

    [Description("The day that recency counts back from; empty: the day after the last order")]
    public DateOnly? Snapshot { get; init; }

    [Description("Borders between scores: a fifth of the customers each, or the fixed thresholds below (small shops)")]
    public RfmScores Scores { get; init; } = RfmScores.Quintiles;

    [Description("Customers with equal values share the lowest score among them; row-order splits them as many scripts do, to compare with these")]
    public RfmTies Ties { get; init; } = RfmTies.Shared;

    [Description("Frequency in orders, or in days with an order")]
    public RfmFrequency Frequency { get; init; } = RfmFrequency.Orders;

    [Description("Count orders of free goods (quantity without a price) as orders too")]
    public bool FreeOrders { get; init; }

    [Description("Fixed thresholds: most days since the last order for scores 5, 4, 3 and 2")]
    public string RecencyThresholds { get; init; } = "30,90,180,365";

    [Description("Fixed thresholds: fewest orders for scores 2, 3, 4 and 5")]
    public string FrequencyThresholds { get; init; } = "2,3,5,10";

    [Description("Fixed thresholds: least net sales for scores 2, 3, 4 and 5")]
    public string MonetaryThresholds { get; init; } = "50,100,250,500";

    [Description("Days between the snapshot and the earlier one that movement is counted from")]
    public int MovementDays { get; init; } = 90;
}

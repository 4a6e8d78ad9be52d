namespace Tillsight.Analyses.Rfm;

/// <summary>Customers of one segment.</summary>
/// <param name="MeanRecencyDays">Null where the shop has no dates.</param>
public sealed record RfmSegment(string Segment, long Customers, decimal CustomerShare, decimal NetSales, decimal? NetSalesShare,
    decimal? MeanRecencyDays, decimal? MeanOrders, decimal? MeanNetSales);

/// <summary>Customers of one score on one axis.</summary>
public sealed record RfmAxisScore(string Axis, int Score, long Customers, decimal NetSales, decimal Lowest, decimal Highest);

/// <summary>Customers who went from one segment to another between the two snapshots; null: they had not ordered yet.</summary>
public sealed record RfmMove(string? FromSegment, string ToSegment, long Customers, decimal NetSales);

/// <summary>How a value is spread over customers.</summary>
public sealed record RfmSpread(decimal? Mean, decimal? Median, decimal? Max);

/// <param name="Orders">Orders of a customer; of the loyalty map with those before the records, where the source gives them.</param>
/// <param name="Cells">Codes that have a customer, of 125.</param>
/// <param name="TopFifthShare">Share of net sales that the best fifth of the customers brings; those below zero count as zero.</param>
/// <param name="Gini">0: all spend alike; near 1: one spends all.</param>
public sealed record RfmResult(string Map, DateOnly? Snapshot, DateOnly? EarlierSnapshot, long Customers, decimal NetSales,
    RfmSpread? RecencyDays, RfmSpread Orders, RfmSpread NetSalesPerCustomer, int Cells, decimal? TopFifthShare, decimal? Gini,
    IReadOnlyList<RfmSegment> Segments, IReadOnlyList<RfmAxisScore> Scores, IReadOnlyList<RfmMove> Movement);

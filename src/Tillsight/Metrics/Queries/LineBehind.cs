namespace Tillsight.Metrics.Queries;

/// <summary>An order line behind a figure, with the place in the source that it was read from.</summary>
/// <param name="BatchKey">Rank of its batch; with the record's number it names the line.</param>
/// <param name="SourceFile">The file as the user named it.</param>
/// <param name="SourceSheet">The sheet, where the file has several.</param>
/// <param name="RecordNumber">1-based data record in the file.</param>
/// <param name="LineNumber">1-based physical line in the file, where it has lines.</param>
public sealed record LineBehind(
    long BatchKey, string SourceFile, string? SourceSheet, long RecordNumber, long? LineNumber,
    string Kind, string? Reverses, string? OrderId, DateTime? OrderedAt, DateOnly? OrderDate,
    string? CustomerId, string? ProductId, string? ProductName, string? StoreId,
    decimal? Quantity, decimal? UnitPrice, decimal? GrossAmount, decimal DiscountAmount, decimal? NetAmount);

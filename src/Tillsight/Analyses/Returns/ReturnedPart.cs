namespace Tillsight.Analyses.Returns;

/// <summary>What came back of one product, place or reason.</summary>
/// <param name="Id">Null where it is not known.</param>
/// <param name="Returns">Value taken back, positive.</param>
/// <param name="Sales">Gross sales less discounts.</param>
/// <param name="ReturnShare">Returns / sales; null where nothing was sold.</param>
/// <param name="ReturnRate">Units returned / units sold; null where nothing was sold.</param>
public sealed record ReturnedPart(string? Id, string? Name, decimal Returns, decimal Sales, decimal UnitsReturned, decimal Units, decimal? ReturnShare, decimal? ReturnRate)
{
    public string Label => Name is { Length: > 0 } ? Name : Id ?? "unknown";
}

/// <summary>Returns of one month.</summary>
/// <param name="Sales">Gross sales less discounts.</param>
/// <param name="IsWhole">False where the data or the range begins or ends within it.</param>
public sealed record ReturnMonth(DateOnly Month, bool IsWhole, decimal Returns, decimal Sales, decimal UnitsReturned, decimal? ReturnShare, decimal? ReturnRate);

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>The lines as a whole.</summary>
/// <param name="SaleAmount">Sum of the amounts of sale lines.</param>
/// <param name="FirstDay">Null where no line has a date.</param>
public sealed record ShopTotals(long LineCount, decimal SaleAmount, DateOnly? FirstDay, DateOnly? LastDay);

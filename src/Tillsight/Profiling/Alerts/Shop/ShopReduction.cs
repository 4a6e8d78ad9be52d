namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>A small table made once from the lines and read by several alerts.</summary>
/// <param name="Name">Name of the temporary table.</param>
/// <param name="Select">SQL over <c>shop_line</c> or earlier reductions.</param>
/// <param name="Uses">Reductions that it reads.</param>
public sealed record ShopReduction(string Name, string Select, params IReadOnlyList<ShopReduction> Uses);

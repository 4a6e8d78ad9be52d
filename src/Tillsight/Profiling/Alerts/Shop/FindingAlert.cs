namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>An alert with a query of its own, mostly over reductions of the lines.</summary>
public abstract class FindingAlert : IShopAlert
{
    public abstract string Kind { get; }

    public abstract string? Field { get; }

    public abstract IReadOnlyList<string> Needs { get; }

    public abstract Severity Severity { get; }

    public abstract string Fix { get; }

    /// <summary>The reductions that the query reads.</summary>
    public virtual IReadOnlyList<ShopReduction> Uses => [];

    /// <summary>A select of one row a finding: <c>label</c> (words), <c>row_count</c>, <c>amount</c> (money at stake, not negative) and
    /// <c>line_ref</c> (an example line, or null). Thresholds are parameters named after <see cref="ShopAlertOptions"/>.</summary>
    public abstract string Findings { get; }

    public virtual bool IsWorthSaying(Found found, ShopAlertOptions options) => true;

    public abstract string Say(Found found);
}

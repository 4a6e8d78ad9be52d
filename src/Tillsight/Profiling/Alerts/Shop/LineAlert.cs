namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>An alert that a line fulfils or not by itself. Conditions see the columns of <see cref="ShopFields"/> and the derived ones of
/// <see cref="ShopLines"/>; thresholds are parameters named after <see cref="ShopAlertOptions"/>.</summary>
public abstract class LineAlert : IShopAlert
{
    public abstract string Kind { get; }

    public abstract string? Field { get; }

    public abstract IReadOnlyList<string> Needs { get; }

    public abstract Severity Severity { get; }

    public abstract string Fix { get; }

    /// <summary>SQL condition on a line.</summary>
    public abstract string Condition { get; }

    /// <summary>SQL of the money that such a line puts at stake.</summary>
    public virtual string Amount => "abs(amount)";

    public virtual bool IsWorthSaying(Found found, ShopAlertOptions options) => true;

    public abstract string Say(Found found);
}

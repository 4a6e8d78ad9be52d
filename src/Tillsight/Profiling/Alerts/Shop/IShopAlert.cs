namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>One thing that can be wrong with a shop's order lines. Every implementation is found and run; none is registered.
/// A kind is either a <see cref="LineAlert"/> (a condition on a line: all are counted in one scan) or a <see cref="FindingAlert"/>
/// (a query of its own, mostly over small reductions).</summary>
public interface IShopAlert
{
    /// <summary>Stable id in snake_case.</summary>
    string Kind { get; }

    /// <summary>The field that the alert is about.</summary>
    string? Field { get; }

    /// <summary>Fields without which it is skipped; <c>a|b</c> is satisfied by either.</summary>
    IReadOnlyList<string> Needs { get; }

    Severity Severity { get; }

    /// <summary>Id of a cleaning rule, or an instruction.</summary>
    string Fix { get; }

    /// <summary>Whether what was found is worth an alert.</summary>
    bool IsWorthSaying(Found found, ShopAlertOptions options) => true;

    /// <summary>What was found, in the product's voice.</summary>
    string Say(Found found);
}

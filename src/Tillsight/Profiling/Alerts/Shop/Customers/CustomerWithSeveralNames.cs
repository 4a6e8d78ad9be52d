using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Customers;

/// <summary>One customer number under several names (case, spaces and punctuation aside).</summary>
sealed class CustomerWithSeveralNames : FindingAlert
{
    public override string Kind => "customer_with_several_names";

    public override string? Field => "customer_name";

    public override IReadOnlyList<string> Needs => ["customer_id", "customer_name"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check whether numbers are given to new customers again.";

    public override IReadOnlyList<ShopReduction> Uses => [CustomerTotals.Table];

    public override string Findings => $"""
        select concat(customer_id, ': ', customer_name, ' / ', other_name) as label, line_count as row_count, coalesce(amount, 0) as amount, line_ref
        from shop_customer where {ShopSql.Folded("customer_name")} <> {ShopSql.Folded("other_name")}
        """;

    public override string Say(Found found) =>
        $"{found.Money} by {found.Of("customer number")} under several names each ({found.Top[0]}). Married, or numbers that are given again?";
}

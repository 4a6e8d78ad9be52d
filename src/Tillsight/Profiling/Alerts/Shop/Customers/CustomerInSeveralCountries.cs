using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Customers;

/// <summary>Customers whose orders go to several countries.</summary>
sealed class CustomerInSeveralCountries : FindingAlert
{
    public override string Kind => "customer_in_several_countries";

    public override string? Field => "country";

    public override IReadOnlyList<string> Needs => ["customer_id", "country"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Nothing to do if the place is where orders go; customers are counted where they ordered last.";

    public override IReadOnlyList<ShopReduction> Uses => [CustomerTotals.Table];

    public override string Findings => """
        select concat(customer_id, ': ', country, ' and ', other_country) as label, line_count as row_count, coalesce(amount, 0) as amount, line_ref
        from shop_customer where country <> other_country
        """;

    public override string Say(Found found) =>
        $"{found.Money} by {found.Of("customer")} with orders from several countries ({found.Top[0]}). Counts of customers by country add up to more than all customers.";
}

using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>Products or customers called test.</summary>
sealed class TestOrders : FindingAlert
{
    public override string Kind => "test_order";

    public override string? Field => "product_id";

    public override IReadOnlyList<string> Needs => ["product_id|customer_name"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "product_codes";

    public override IReadOnlyList<ShopReduction> Uses => [CodeKinds.Table, CustomerTotals.Table];

    public override string Findings => """
        select concat('product ', product_id, case when product_name is not null then ' (' || product_name || ')' end) as label, line_count as row_count, abs(coalesce(amount, 0)) as amount, line_ref
        from shop_code_kind where code_kind = 'test'
        union all
        select concat('customer ', customer_id, ' (', customer_name, ')'), line_count, coalesce(amount, 0), line_ref
        from shop_customer where regexp_matches(lower(customer_name), '^(test|dummy)([^a-z]|$)|^(mr|mrs|ms)?\.? ?test(er)?$')
        """;

    public override string Say(Found found) =>
        $"{found.Money} of tests in the data ({found.Lines}: {found.Top[0]}). Classify them as tests, so that they are in no figure?";
}

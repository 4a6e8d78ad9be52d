namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>Purchases of the staff, by the words of customer, promotion or channel.</summary>
sealed class StaffOrders : FindingAlert
{
    public override string Kind => "staff_order";

    public override string? Field => "customer_name";

    public override IReadOnlyList<string> Needs => ["customer_name|promotion_name|channel"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Classify them as tests or map them to a channel of their own; staff purchases are not sales to customers.";

    public override string Findings => """
        with word as (select * from (select coalesce(customer_name, '') as customer_name, coalesce(promotion_name, '') as promotion_name, coalesce(channel, '') as channel,
                                            count(*) as row_count, sum(abs(amount)) as amount, min(line_ref) as line_ref
                                     from shop_line group by all)
                      where regexp_matches(lower(concat_ws(' / ', customer_name, promotion_name, channel)), '(^|[^a-z])(staff|employees?|personnel|colleague|mitarbeiter|personalkauf|personeel|empleados?|dipendenti)([^a-z]|$)'))
        select concat_ws(', ', nullif(customer_name, ''), nullif(promotion_name, ''), nullif(channel, '')) as label, row_count, amount, line_ref from word
        """;

    public override string Say(Found found) =>
        $"{found.Money} bought by the staff ({found.Lines}: {found.Top[0]}). Keep them apart from sales to customers?";
}

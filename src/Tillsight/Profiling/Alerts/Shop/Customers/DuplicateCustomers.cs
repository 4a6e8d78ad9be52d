using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Customers;

/// <summary>One person under several numbers: the same words in the name in any order, or nearly the same name and the same date of birth. With dates of birth a name alone is not enough; without, country must agree.</summary>
sealed class DuplicateCustomers : FindingAlert
{
    public override string Kind => "duplicate_customer";

    public override string? Field => "customer_id";

    public override IReadOnlyList<string> Needs => ["customer_id", "customer_name"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Merge the accounts at the source; repeat purchases and customer value are understated until then.";

    public override IReadOnlyList<ShopReduction> Uses => [CustomerTotals.Table];

    public override string Findings => $"""
        with person as (select *, array_to_string(list_sort(string_split({ShopSql.Folded("customer_name")}, ' ')), ' ') as words from shop_customer),
             same as (select words, birth_date, case when birth_date is null then country end as country, count(*) as n, min(customer_id) as customer_id, max(customer_id) as other_id, min(customer_name) as customer_name,
                             sum(line_count) - max(line_count) as row_count, sum(coalesce(amount, 0)) - max(coalesce(amount, 0)) as amount, max(line_ref) as line_ref
                      from person where words like '% %' group by 1, 2, 3 having count(*) > 1),
             near as (select a.customer_id, b.customer_id as other_id, concat(a.customer_name, ' / ', b.customer_name) as customer_name, least(a.line_count, b.line_count) as row_count,
                             least(coalesce(a.amount, 0), coalesce(b.amount, 0)) as amount, b.line_ref
                      from person a join person b on a.birth_date = b.birth_date and a.customer_id < b.customer_id
                      where a.words <> b.words and jaro_winkler_similarity(a.words, b.words) >= $near_name_similarity)
        select concat(customer_name, ': ', customer_id, ' and ', other_id) as label, cast(row_count as bigint) as row_count, amount, line_ref from same
        union all
        select concat(customer_name, ': ', customer_id, ' and ', other_id), row_count, amount, line_ref from near
        """;

    public override string Say(Found found) =>
        $"{found.Of("customer")} {found.Verb("seems", "seem")} to have a second account ({found.Top[0]}) with {found.Money} of purchases. Merge them, or repeat purchases are undercounted.";
}

using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>Codes that differ in case or spaces only. Rows and money: the lines under the rarer spellings.</summary>
sealed class CaseOnlyCodes : FindingAlert
{
    public override string Kind => "code_case";

    public override string? Field => "product_id";

    public override IReadOnlyList<string> Needs => ["product_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "text_case:product_id";

    public override IReadOnlyList<ShopReduction> Uses => [ProductNames.Table];

    public override string Findings => """
        with spelled as (select product_id, upper(trim(product_id)) as code, sum(line_count) as line_count, sum(amount) as amount, min(line_ref) as line_ref from shop_product_name group by all),
             ranked as (select *, row_number() over (partition by code order by line_count desc, product_id) as place from spelled)
        select concat(first(product_id order by place), ' / ', arg_min(product_id, place) filter (where place = 2)) as label,
               cast(sum(line_count) filter (where place > 1) as bigint) as row_count, sum(amount) filter (where place > 1) as amount, arg_min(line_ref, place) filter (where place = 2) as line_ref
        from ranked group by code having count(*) > 1
        """;

    public override string Say(Found found) =>
        $"{found.Money} stand under a second spelling of {found.Of("code")} ({found.Top[0]}): two products in every ranking. Write codes in upper case?";
}

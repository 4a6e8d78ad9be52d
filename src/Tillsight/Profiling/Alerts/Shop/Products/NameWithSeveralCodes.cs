using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>One name under several codes (case of codes aside). Rows and money: the lines under other codes than the most frequent one.</summary>
sealed class NameWithSeveralCodes : FindingAlert
{
    public override string Kind => "name_with_several_codes";

    public override string? Field => "product_id";

    public override IReadOnlyList<string> Needs => ["product_id", "product_name"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Give each product one code at the source if they are the same; sizes and colours under one name are fine.";

    public override IReadOnlyList<ShopReduction> Uses => [ProductNames.Table];

    public override string Findings => $"""
        with coded as (select {ShopSql.Folded("product_name")} as folded, upper(trim(product_id)) as code, arg_max(product_name, line_count) as product_name, sum(line_count) as line_count, sum(amount) as amount, min(line_ref) as line_ref
                       from shop_product_name where sale_count > 0 and product_name is not null group by all),
             ranked as (select *, row_number() over (partition by folded order by line_count desc, code) as place from coded where folded <> '')
        select concat(first(product_name order by place), ': ', first(code order by place), ' / ', arg_min(code, place) filter (where place = 2)) as label,
               cast(sum(line_count) filter (where place > 1) as bigint) as row_count, sum(amount) filter (where place > 1) as amount, arg_min(line_ref, place) filter (where place = 2) as line_ref
        from ranked group by folded having count(*) > 1
        """;

    public override string Say(Found found) =>
        $"{found.Of("name")} {found.Verb("stands", "stand")} under several codes ({found.Top[0]}); {found.Money} are under the rarer ones. One product with a new code, or sizes and colours?";
}

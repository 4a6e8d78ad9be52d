using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>One code under several names (case, spaces and punctuation aside). Rows and money: the lines under other names than the most frequent one.</summary>
sealed class CodeWithSeveralNames : FindingAlert
{
    public override string Kind => "code_with_several_names";

    public override string? Field => "product_name";

    public override IReadOnlyList<string> Needs => ["product_id", "product_name"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "one_name_per_product";

    public override IReadOnlyList<ShopReduction> Uses => [ProductNames.Table];

    public override string Findings => $"""
        with named as (select product_id, {ShopSql.Folded("product_name")} as folded, arg_max(product_name, line_count) as product_name, sum(line_count) as line_count, sum(amount) as amount, min(line_ref) as line_ref
                       from shop_product_name where sale_count > 0 and product_name is not null group by all),
             ranked as (select *, row_number() over (partition by product_id order by line_count desc, folded) as place from named where folded <> '')
        select concat(product_id, ': ', first(product_name order by place), ' / ', arg_min(product_name, place) filter (where place = 2)) as label,
               cast(sum(line_count) filter (where place > 1) as bigint) as row_count, sum(amount) filter (where place > 1) as amount, arg_min(line_ref, place) filter (where place = 2) as line_ref
        from ranked group by product_id having count(*) > 1
        """;

    public override string Say(Found found) =>
        $"{found.Of("code")} {found.Verb("has", "have")} several names ({found.Top[0]}); {found.Money} stand under the rarer ones. Renamed products, or codes that are used again? One name a product will be shown.";
}

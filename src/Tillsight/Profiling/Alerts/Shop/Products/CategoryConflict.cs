namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>One code in several categories.</summary>
sealed class CategoryConflict : FindingAlert
{
    public override string Kind => "code_with_several_categories";

    public override string? Field => "category";

    public override IReadOnlyList<string> Needs => ["product_id", "category"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Settle one category a product at the source; the most frequent one is used.";

    public override string Findings => """
        with placed as (select product_id, category, count(*) as line_count, sum(abs(amount)) as amount, min(line_ref) as line_ref
                        from shop_line where product_id is not null and category is not null group by all),
             ranked as (select *, row_number() over (partition by product_id order by line_count desc, category) as place from placed)
        select concat(product_id, ': ', first(category order by place), ' / ', arg_min(category, place) filter (where place = 2)) as label,
               cast(sum(line_count) filter (where place > 1) as bigint) as row_count, sum(amount) filter (where place > 1) as amount, arg_min(line_ref, place) filter (where place = 2) as line_ref
        from ranked group by product_id having count(*) > 1
        """;

    public override string Say(Found found) =>
        $"{found.Of("code")} {found.Verb("is", "are")} in several categories ({found.Top[0]}); {found.Money} stand in the rarer ones. Category figures use the most frequent.";
}

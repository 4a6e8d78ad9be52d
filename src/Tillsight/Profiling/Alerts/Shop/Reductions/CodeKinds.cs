namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a product code with what it seems to be when it is no product: <c>charge</c>, <c>gift_card</c>, <c>adjustment</c>,
/// <c>test</c>, <c>unclear</c> (a code without digits among codes with digits), or null for products.</summary>
static class CodeKinds
{
    public static ShopReduction Table { get; } = new("shop_code_kind", $"""
        with code as (select product_id, arg_max(product_name, line_count) as product_name, cast(sum(line_count) as bigint) as line_count, sum(amount) as amount, min(line_ref) as line_ref
                      from shop_product_name group by product_id),
             shape as (select avg(cast(regexp_matches(product_id, '[0-9]') as integer)) as with_digits from code)
        -- A single letter says nothing where products are named by letters, such as sizes.
        select code.*, coalesce(case when length(product_id) > 1 or with_digits >= 0.95 then {NonProductWords.KindSql("product_id", "product_name")} end,
               case when with_digits >= 0.95 and not regexp_matches(product_id, '[0-9]') then 'unclear' end) as code_kind
        from code, shape
        """, ProductNames.Table);
}

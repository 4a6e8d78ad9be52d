-- How many products could have been sold? Grain: one row. Codes that only ever stood for postage, fees or tests are no products.
with lines as (
    select product_key, @count_if(kind = 'sale') as sale_count
    from fct_order_line
    where product_key is not null
    group by product_key
)
select count(*) as product_count
from dim_product p
left join lines l on l.product_key = p.product_key
where l.product_key is null or l.sale_count > 0

-- Which product is looked at: the one that was named, or the one with the highest sales? Grain: one row.
with sales as (
    select product_key, sum(net_amount) as sales
    from fct_order_line
    where kind = 'sale' and product_key is not null and order_date is not null and unit_price is not null
    group by product_key
)
select p.product_id, p.product_name
from sales s
join dim_product p on p.product_key = s.product_key
where $product = '' or p.product_id = $product
order by s.sales desc nulls last, p.product_id
limit 1

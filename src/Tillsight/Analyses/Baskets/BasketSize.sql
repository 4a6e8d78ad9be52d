-- How many orders name products, and how many of them two or more? Grain: one row.
with lines as (
    select order_key, min(product_key) as first_product, max(product_key) as last_product
    from fct_order_line
    where kind = 'sale' and order_key is not null and product_key is not null
      and (cast($from as date) is null or order_date >= cast($from as date))
      and (cast($to as date) is null or order_date <= cast($to as date))
    group by order_key
)
select count(*) as orders, @count_if(first_product < last_product) as orders_of_several, coalesce(min(order_key), 0) as first_order, coalesce(max(order_key), 0) as last_order
from lines

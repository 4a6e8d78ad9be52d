-- In how many orders is each product? Grain: one row a product that is in an order.
with pairs as (
    select distinct order_key, product_key
    from fct_order_line
    where kind = 'sale' and order_key is not null and product_key is not null
      and (cast($from as date) is null or order_date >= cast($from as date))
      and (cast($to as date) is null or order_date <= cast($to as date))
)
select c.product_key, d.product_id, d.product_name, c.orders
from (select product_key, count(*) as orders from pairs group by product_key) c
join dim_product d on d.product_key = c.product_key
order by c.orders desc, c.product_key

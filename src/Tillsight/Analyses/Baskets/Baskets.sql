-- Which frequent products are in which order? Grain: one row a sale line of a frequent product in a stretch of orders (a product may be there twice).
-- A product with fewer lines than the least orders cannot be in so many; counting its orders is left to ItemCounts.sql.
with frequent as (
    select product_key
    from fct_order_line
    where kind = 'sale' and order_key is not null and product_key is not null
      and (cast($from as date) is null or order_date >= cast($from as date))
      and (cast($to as date) is null or order_date <= cast($to as date))
    group by product_key
    having count(*) >= $least_orders
)
select cast(l.order_key as bigint) as order_key, cast(l.product_key as bigint) as product_key
from fct_order_line l
join frequent f on f.product_key = l.product_key
where l.kind = 'sale'
  and l.order_key between $first_order and $last_order
  and (cast($from as date) is null or l.order_date >= cast($from as date))
  and (cast($to as date) is null or l.order_date <= cast($to as date))
order by l.order_key

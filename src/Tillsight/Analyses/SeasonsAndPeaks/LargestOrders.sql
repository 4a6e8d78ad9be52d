-- How large was the largest order of each day? Grain: one row a day with sales. A best day that one order made is no peak of demand.
with orders as (
    select order_date, order_key, coalesce(sum(net_amount), 0) as order_amount
    from agg_order
    where kind = 'sale' and order_date is not null and order_key is not null
    group by order_date, order_key
)
select order_date, max(order_amount) as largest_order_amount
from orders
group by order_date
order by order_date

-- Who bought how recently, how often and for how much, as of a snapshot and as of an earlier one?
-- Grain: one row a customer who ordered before the snapshot. Undated shops: no snapshot, every line counts, no recency.
with lines as (
    select customer_key,
           -- Days as visits, or an order without a number: minus the day, which no order key is.
           case when $by_day or order_key is null then -@days_between(date '1900-01-01', order_date) else order_key end as visit_key,
           order_date,
           net_amount,
           kind = 'sale' or ($free_orders and kind = 'adjustment' and net_amount = 0 and quantity > 0) as is_purchase
    from agg_order
    where customer_key is not null
      and (cast($snapshot as date) is null or order_date < cast($snapshot as date))
      and (kind = 'sale'
           or (kind in ('return', 'cancellation') and reverses = 'sale')
           or ($free_orders and kind = 'adjustment' and net_amount = 0 and quantity > 0))
),
visits as (
    select customer_key, visit_key, max(order_date) as visit_date, sum(net_amount) as net_sales, @count_if(is_purchase) > 0 as is_order
    from lines
    group by customer_key, visit_key
),
customers as (
    select customer_key,
           max(case when is_order then visit_date end) as last_date,
           @count_if(is_order) as order_count,
           sum(net_sales) as net_sales,
           max(case when is_order and visit_date < cast($earlier as date) then visit_date end) as earlier_last_date,
           @count_if(is_order and visit_date < cast($earlier as date)) as earlier_order_count,
           @sum_if(net_sales, visit_date < cast($earlier as date)) as earlier_net_sales
    from visits
    group by customer_key
    having @count_if(is_order) > 0
)
select c.customer_key,
       @days_between(c.last_date, cast($snapshot as date)) as recency_days,
       c.order_count,
       cast(coalesce(c.net_sales, 0) * 10000 as bigint) as net_sales_ten_thousandths,
       @days_between(c.earlier_last_date, cast($earlier as date)) as earlier_recency_days,
       c.earlier_order_count,
       cast(coalesce(c.earlier_net_sales, 0) * 10000 as bigint) as earlier_net_sales_ten_thousandths,
       coalesce(d.prior_purchases, 0) as prior_purchases
from customers c
left join dim_customer d on d.customer_key = c.customer_key
order by c.customer_key

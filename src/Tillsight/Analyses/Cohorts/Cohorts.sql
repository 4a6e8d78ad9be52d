-- How many customers of each cohort (first purchase) bought again in later periods, and for how much?
-- Grain: one row a cohort and a period in which any of its customers bought or returned something.
with lines as (
    select customer_key,
           case $grain when 'month' then @month_start(order_date) when 'quarter' then @quarter_start(order_date) else @year_start(order_date) end as period,
           kind = 'sale' or ($free_orders and kind = 'adjustment' and net_amount = 0 and quantity > 0) as is_purchase,
           net_amount
    from agg_order
    where customer_key is not null
      and order_date is not null
      and (kind = 'sale'
           or (kind in ('return', 'cancellation') and reverses = 'sale')
           or ($free_orders and kind = 'adjustment' and net_amount = 0 and quantity > 0))
),
active as (
    select customer_key, period, @count_if(is_purchase) > 0 as is_active, coalesce(sum(net_amount), 0) as net_sales
    from lines
    group by customer_key, period
),
firsts as (
    select customer_key, min(period) as cohort
    from active
    where is_active
    group by customer_key
)
select f.cohort, a.period, @count_if(a.is_active) as customers, cast(sum(a.net_sales) as decimal(38, 4)) as net_sales
from active a
join firsts f on f.customer_key = a.customer_key
where a.period >= f.cohort
group by f.cohort, a.period
order by f.cohort, a.period

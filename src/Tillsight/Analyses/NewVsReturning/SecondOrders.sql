-- How many days lie between a customer's first and second order? Grain: one row a number of days; null: no second order.
with orders as (
    select customer_key, order_key, min(order_date) as order_date
    from agg_order
    where kind = 'sale'
      and customer_key is not null
      and order_key is not null
      and order_date is not null
    group by customer_key, order_key
),
numbered as (
    select customer_key, order_date, row_number() over (partition by customer_key order by order_date, order_key) as number
    from orders
),
customers as (
    select customer_key, min(order_date) as first_date, max(case when number = 2 then order_date end) as second_date
    from numbered
    where number <= 2
    group by customer_key
)
select @days_between(first_date, second_date) as days, count(*) as customers
from customers
group by 1
order by 1

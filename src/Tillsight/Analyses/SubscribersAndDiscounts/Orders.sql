-- What do orders of subscribers and others, with and without a discount, come to? Sales before returns.
-- Grain: one row a subscription, a discount and an amount, with the number of orders that came to it.
with orders as (
    select order_key,
           case when order_key is null then batch_key end as batch_key,
           case when order_key is null then record_number end as record_number,
           max(customer_key) as customer_key,
           max(case when is_discounted then 1 when not is_discounted then 0 end) as discounted,
           sum(net_amount) as amount
    from fct_order_line
    where kind = 'sale'
    group by 1, 2, 3
)
select c.subscription as is_subscriber, o.discounted = 1 as is_discounted, cast(o.amount as decimal(38, 4)) as amount, count(*) as orders
from orders o
left join dim_customer c on c.customer_key = o.customer_key
where o.amount is not null
group by 1, 2, 3
order by 1, 2, 3

-- How many customers whose first order was of one kind (its main product, its place, its channel) bought again in later periods?
-- Grain: one row a kind of first order, a cohort (period of the first order) and a period in which any of its customers bought.
with purchases as (
    select customer_key, order_key, order_date,
           case $grain when 'month' then @month_start(order_date) when 'quarter' then @quarter_start(order_date) else @year_start(order_date) end as period
    from agg_order
    where customer_key is not null
      and order_date is not null
      and (kind = 'sale' or ($free_orders and kind = 'adjustment' and net_amount = 0 and quantity > 0))
),
firsts as (
    select customer_key, min(order_date) as first_date, min(period) as cohort
    from purchases
    group by customer_key
),
first_orders as (
    select p.customer_key, min(p.order_key) as order_key
    from purchases p
    join firsts f on f.customer_key = p.customer_key and f.first_date = p.order_date
    group by p.customer_key
),
first_lines as (
    select l.customer_key,
           case $by when 'first-product' then coalesce(d.product_name, d.product_id) when 'place' then coalesce(pl.country, pl.region, pl.city) else l.channel end as label,
           case $by when 'first-product' then d.product_id when 'place' then coalesce(pl.country, pl.region, pl.city) else l.channel end as value,
           sum(l.net_amount) as net_sales
    from first_orders o
    join firsts f on f.customer_key = o.customer_key
    join fct_order_line l on l.customer_key = o.customer_key and l.order_date = f.first_date and (l.order_key = o.order_key or o.order_key is null)
    left join dim_product d on d.product_key = l.product_key
    left join dim_place pl on pl.place_key = l.place_key
    where l.kind = 'sale' or ($free_orders and l.kind = 'adjustment' and l.net_amount = 0 and l.quantity > 0)
    group by 1, 2, 3
),
main as (
    select customer_key, label, value,
           row_number() over (partition by customer_key order by net_sales desc nulls last, value nulls last) as place
    from first_lines
),
active as (
    select distinct customer_key, period from purchases
)
select m.label, m.value, f.cohort, a.period, count(*) as customers
from active a
join firsts f on f.customer_key = a.customer_key
join main m on m.customer_key = a.customer_key and m.place = 1
group by m.label, m.value, f.cohort, a.period
order by m.label nulls last, m.value nulls last, f.cohort, a.period

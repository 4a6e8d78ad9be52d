-- What does each product bring in the window, and how evenly is it asked for from period to period? Grain: one row a product that was sold or taken back.
-- Demand is units sold; periods before a product's first sale do not count, periods without a sale after it count as zero.
with lines as (
    select product_key,
           case $grain when 'month' then @month_start(order_date) else @week_start(order_date) end as period,
           case when kind = 'sale' then quantity end as units,
           case when order_date between cast($from as date) and cast($to as date) then net_amount end as net_sales,
           case when kind = 'sale' and order_date between cast($from as date) and cast($to as date) then 1 else 0 end as is_sale_in_window
    from fct_order_line
    where product_key is not null
      and order_date is not null
      and (kind = 'sale' or (kind in ('return', 'cancellation') and reverses = 'sale'))
),
periods as (
    select product_key, period, sum(units) as units, sum(net_sales) as net_sales, sum(is_sale_in_window) as window_lines
    from lines
    group by product_key, period
),
products as (
    select product_key,
           coalesce(sum(net_sales), 0) as net_sales,
           sum(window_lines) as window_lines,
           min(case when units is not null then period end) as first_period,
           coalesce(@sum_if(units, period between cast($first_period as date) and cast($last_period as date)), 0) as units,
           coalesce(@sum_if(units * units, period between cast($first_period as date) and cast($last_period as date)), 0) as squared_units
    from periods
    group by product_key
)
select d.product_id, d.product_name, cast(p.net_sales as decimal(38, 4)) as net_sales, cast(p.window_lines as bigint) as window_lines,
       p.first_period, cast(p.units as decimal(38, 4)) as units, cast(p.squared_units as decimal(38, 8)) as squared_units
from products p
join dim_product d on d.product_key = p.product_key
order by p.product_key

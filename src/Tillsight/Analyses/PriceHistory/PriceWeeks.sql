-- At what unit prices did a product sell, week by week? Grain: one row a week with sales.
select @week_start(l.order_date) as week, cast(@median(l.unit_price) as decimal(18, 4)) as median_price, min(l.unit_price) as lowest_price, max(l.unit_price) as highest_price,
       sum(l.quantity) as units, sum(l.net_amount) as sales, count(*) as line_count
from fct_order_line l
join dim_product p on p.product_key = l.product_key
where p.product_id = $product and l.kind = 'sale' and l.order_date is not null and l.unit_price is not null
group by @week_start(l.order_date)
order by week

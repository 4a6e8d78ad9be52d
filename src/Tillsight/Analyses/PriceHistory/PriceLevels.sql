-- Which unit prices did a product have, and how much was sold at each? Grain: one row a price.
select l.unit_price, sum(l.quantity) as units, sum(l.net_amount) as sales, count(*) as line_count, min(l.order_date) as first_date, max(l.order_date) as last_date
from fct_order_line l
join dim_product p on p.product_key = l.product_key
where p.product_id = $product and l.kind = 'sale' and l.order_date is not null and l.unit_price is not null
group by l.unit_price
order by sum(l.quantity) desc nulls last, l.unit_price

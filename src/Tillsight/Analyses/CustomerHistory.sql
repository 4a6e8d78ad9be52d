-- Every order of one customer, what took goods back included. Each line counts; an order that both sells and takes back is one row.
select l.order_id, min(l.order_date) as order_date, coalesce(sum(case when l.kind = 'sale' then 1 else 0 end), 0) > 0 as is_sale,
       cast(count(*) as bigint) as line_count, sum(case when l.kind = 'sale' or l.reverses = 'sale' then l.quantity end) as units,
       sum(case when l.kind = 'sale' or l.reverses = 'sale' then l.net_amount end) as net_sales
from fct_order_line l
where l.customer_key is not null and l.customer_key in (select customer_key from dim_customer where customer_id = $customer)
group by l.order_id, l.order_key
order by min(l.order_date) desc, l.order_id desc

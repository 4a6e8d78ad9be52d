-- Which single lines took back most? Grain: one row a reversal line, the largest first.
with largest as (
    select batch_key, record_number, order_date, order_id, product_key, customer_key, -quantity as units, -net_amount as amount
    from fct_order_line
    where kind in ('return', 'cancellation') and reverses = 'sale' and net_amount < 0 and ($is_all or order_date between $from and $to)
    order by net_amount, batch_key, record_number
    limit $top
),
sales as (
    select p.batch_key, p.record_number, l.order_date as sale_date
    from fct_reversal p
    join largest r on r.batch_key = p.batch_key and r.record_number = p.record_number
    join fct_order_line l on l.batch_key = p.sale_batch_key and l.record_number = p.sale_record_number
)
select r.order_date, r.order_id, d.product_id, d.product_name, c.customer_id, r.units, r.amount,
       cast(@days_between(s.sale_date, r.order_date) as integer) as days
from largest r
left join dim_product d on d.product_key = r.product_key
left join dim_customer c on c.customer_key = r.customer_key
left join sales s on s.batch_key = r.batch_key and s.record_number = r.record_number
order by r.amount desc, r.batch_key, r.record_number

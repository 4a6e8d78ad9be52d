-- How long after the sale do goods come back? Grain: one row a number of days, and one (null) for reversals without a known sale.
with reversals as (
    select batch_key, record_number, order_date, -net_amount as amount
    from fct_order_line
    where kind in ('return', 'cancellation') and reverses = 'sale' and ($is_all or order_date between $from and $to)
),
sales as (
    select p.batch_key, p.record_number, l.order_date as sale_date
    from fct_reversal p
    join fct_order_line l on l.batch_key = p.sale_batch_key and l.record_number = p.sale_record_number
)
select cast(@days_between(s.sale_date, r.order_date) as integer) as days, count(*) as reversal_count, sum(r.amount) as amount
from reversals r
left join sales s on s.batch_key = r.batch_key and s.record_number = r.record_number
group by cast(@days_between(s.sale_date, r.order_date) as integer)
order by days

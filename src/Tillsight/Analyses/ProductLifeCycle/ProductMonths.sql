-- What did each product sell in each month? Grain: one row a product and month in which it was sold.
with lines as (
    select product_key, @month_start(order_date) as month, quantity, net_amount
    from fct_order_line
    where kind = 'sale' and product_key is not null and order_date is not null and quantity is not null
)
select cast(product_key as bigint) as product_key, month, cast(sum(quantity) * 10000 as bigint) as units_ten_thousandths, cast(coalesce(sum(net_amount), 0) * 10000 as bigint) as sales_ten_thousandths
from lines
group by product_key, month
order by product_key, month

-- What do first orders, later orders and orders of nobody known bring each month? Sales before returns: a return has no order of its own.
-- Grain: one row a month with a sale.
select @month_start(order_date) as month,
       coalesce(@sum_if(net_amount, customer_key is not null and is_first_order), 0) as new_sales,
       coalesce(@sum_if(net_amount, customer_key is not null and not is_first_order), 0) as returning_sales,
       coalesce(@sum_if(net_amount, customer_key is null or is_first_order is null), 0) as unidentified_sales
from agg_order
where kind = 'sale'
  and order_date is not null
group by 1
order by 1

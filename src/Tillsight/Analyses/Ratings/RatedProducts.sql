-- How is each product rated? Grain: one row a product with as many ratings as asked for. The sum of squares gives the interval.
with rated as (
    select product_key, count(*) as ratings, sum(rating) as points, sum(rating * rating) as squares
    from fct_order_line
    where kind = 'sale'
      and rating is not null
      and product_key is not null
    group by product_key
)
select p.product_id, coalesce(p.product_name, p.product_id) as product_name, p.category, r.ratings,
       cast(r.points as decimal(38, 4)) as points, cast(r.squares as decimal(38, 4)) as squares
from rated r
join dim_product p on p.product_key = r.product_key
where r.ratings >= $minimum
order by r.points / r.ratings desc, r.ratings desc, p.product_id

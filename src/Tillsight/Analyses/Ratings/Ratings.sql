-- How are the ratings spread in each category? Grain: one row a category and a rating. Sale lines only: a return does not rate again.
with rated as (
    select product_key, rating, count(*) as ratings
    from fct_order_line
    where kind = 'sale'
      and rating is not null
    group by product_key, rating
)
select coalesce(p.category, '(unknown)') as category, r.rating, cast(sum(r.ratings) as bigint) as ratings
from rated r
left join dim_product p on p.product_key = r.product_key
group by 1, 2
order by 1, 2

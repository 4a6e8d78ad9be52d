-- How finely are places known? Grain: one row.
select count(distinct country) as country_count, count(distinct region) as region_count, count(distinct city) as city_count
from dim_place

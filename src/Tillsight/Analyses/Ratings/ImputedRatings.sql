-- How many ratings did cleaning fill in? Grain: one row.
select cast(coalesce(sum(row_count), 0) as bigint) as ratings
from warehouse_rule
where rule_id = 'fill_missing:rating'

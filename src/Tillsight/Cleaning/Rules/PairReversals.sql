-- Which sale line does a return or cancellation take back? Grain of stg_reversal: one row a reversal line whose sale was found.
-- {lines} stands for the table of decided lines.
create or replace temp table stg_reversing as
select batch_key, record_number, customer_id, product_id, -quantity as units, unit_price, ordered_at,
       row_number() over (partition by customer_id, product_id, quantity, unit_price order by ordered_at desc, batch_key desc, record_number desc) as place
from {lines}
where rule_no is null and kind in ('return', 'cancellation') and customer_id is not null and quantity < 0;

create or replace temp table stg_reversible as
with wanted as (select customer_id, product_id, max(ordered_at) as until, min(units) as least_units from stg_reversing group by customer_id, product_id)
select s.batch_key, s.record_number, s.customer_id, s.product_id, s.quantity as units, s.unit_price, s.ordered_at
from {lines} s join wanted w on w.customer_id = s.customer_id and w.product_id = s.product_id
where s.rule_no is null and s.kind = 'sale' and s.ordered_at <= w.until and s.quantity >= w.least_units;

create or replace temp table stg_exact_reversal as
with wanted as (select customer_id, product_id, units, unit_price, max(ordered_at) as until from stg_reversing group by customer_id, product_id, units, unit_price),
sales as (
    select s.*, row_number() over (partition by s.customer_id, s.product_id, s.units, s.unit_price order by s.ordered_at desc, s.batch_key desc, s.record_number desc) as place
    from stg_reversible s join wanted w on w.customer_id = s.customer_id and w.product_id = s.product_id and w.units = s.units and w.unit_price is not distinct from s.unit_price
    where s.ordered_at <= w.until)
select r.batch_key, r.record_number, s.batch_key as sale_batch_key, s.record_number as sale_record_number
from stg_reversing r join sales s on s.customer_id = r.customer_id and s.product_id = r.product_id and s.units = r.units and s.unit_price is not distinct from r.unit_price and s.place = r.place
where s.ordered_at <= r.ordered_at;

delete from stg_reversing r using stg_exact_reversal e where e.batch_key = r.batch_key and e.record_number = r.record_number;
delete from stg_reversible s using stg_exact_reversal e where e.sale_batch_key = s.batch_key and e.sale_record_number = s.record_number;

-- The sale that each of the others would choose if it were alone. Where nobody of a customer and product has to give way, all get it.
create or replace temp table stg_chosen_sale as
with choices as (
    select r.customer_id, r.product_id, r.batch_key, r.record_number, r.ordered_at, r.units, r.unit_price,
           arg_max({batch_key: s.batch_key, record_number: s.record_number, units: s.units},
                   (s.unit_price is not distinct from r.unit_price, s.ordered_at, s.batch_key, s.record_number)) as sale
    from stg_reversing r join stg_reversible s on s.customer_id = r.customer_id and s.product_id = r.product_id
    where s.ordered_at <= r.ordered_at and s.units >= r.units
    group by all),
asked as (select *, sum(units) over (partition by sale.batch_key, sale.record_number) > sale.units as is_contended from choices)
select *, bool_or(is_contended) over (partition by customer_id, product_id) as takes_turns from asked;

-- The rest take turns: one step a reversal, all customers and products at once, each with the units that its sales still have.
create or replace temp table stg_reversal as
with recursive turns as (
    select customer_id, product_id,
           list({batch_key: batch_key, record_number: record_number, ordered_at: ordered_at, units: units, unit_price: unit_price}
                order by ordered_at, batch_key, record_number) as reversals
    from stg_chosen_sale where takes_turns group by customer_id, product_id),
stock as (
    select customer_id, product_id,
           list({batch_key: batch_key, record_number: record_number, ordered_at: ordered_at, unit_price: unit_price} order by ordered_at, batch_key, record_number) as sales,
           list(units order by ordered_at, batch_key, record_number) as units
    from stg_reversible semi join turns using (customer_id, product_id) group by customer_id, product_id),
shelves as materialized (select row_number() over () as shelf, reversals, sales, units from turns join stock using (customer_id, product_id)),
steps as (
    select shelf, 0 as turn, units as left_units, cast(null as bigint) as sale from shelves
    union all
    select shelf, turn, list_transform(left_units, lambda u, i: case when i = sale then u - units else u end), sale
    from (select s.shelf, s.turn + 1 as turn, s.left_units, f.reversals[s.turn + 1].units as units,
                 -- The largest place wins: a later sale has a larger one, and the same price lifts it above every other.
                 list_max(list_transform(s.left_units, lambda u, i:
                     case when u >= f.reversals[s.turn + 1].units and f.sales[i].ordered_at <= f.reversals[s.turn + 1].ordered_at
                          then case when f.sales[i].unit_price is not distinct from f.reversals[s.turn + 1].unit_price then len(f.sales) + i else i end end)) as best,
                 case when best > len(f.sales) then best - len(f.sales) else best end as sale
          from steps s join shelves f on f.shelf = s.shelf
          where s.turn < len(f.reversals)))
select batch_key, record_number, sale_batch_key, sale_record_number from stg_exact_reversal
union all
select batch_key, record_number, sale.batch_key, sale.record_number from stg_chosen_sale where not takes_turns
union all
select f.reversals[s.turn].batch_key, f.reversals[s.turn].record_number, f.sales[s.sale].batch_key, f.sales[s.sale].record_number
from steps s join shelves f on f.shelf = s.shelf
where s.sale is not null;

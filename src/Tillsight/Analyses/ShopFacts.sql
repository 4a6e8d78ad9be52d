-- What does this warehouse hold? Grain: one row.
with lines as (
    select count(*) as line_count,
           @count_if(kind = 'sale') as sale_line_count,
           min(order_date) as first_date,
           max(order_date) as last_date,
           max(ordered_at) as last_instant,
           count(order_hour) > 0 as has_times,
           count(customer_key) > 0 as has_customers,
           count(product_key) > 0 as has_products,
           count(place_key) > 0 as has_places,
           count(store_key) > 0 as has_stores,
           count(is_discounted) > 0 as has_discounts,
           count(rating) > 0 as has_ratings,
           count(cost_amount) > 0 as has_costs
    from fct_order_line
),
customers as (
    select count(age) > 0 as has_ages, count(gender) > 0 as has_genders, count(subscription) > 0 as has_subscriptions
    from dim_customer
),
products as (
    select count(category) > 0 as has_categories from dim_product
)
select line_count, sale_line_count, first_date, last_date, last_instant,
       has_times, has_customers, has_products, has_categories, has_places, has_stores, has_ages, has_genders,
       has_subscriptions, has_discounts, has_ratings, has_costs
from lines cross join customers cross join products

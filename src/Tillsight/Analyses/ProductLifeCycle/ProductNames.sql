-- What are the products called? Grain: one row a product.
select cast(product_key as bigint) as product_key, product_id, product_name
from dim_product
order by product_key

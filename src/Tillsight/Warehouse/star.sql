-- The star (docs/decisions/0003-the-star.md). Grain of fct_order_line: one line of one order as loaded.
-- Keys (<entity>_key) are integers made at load, dense and in the order of the source's own ids, so that the same sources give
-- the same warehouse whatever the order of loading. What a source lacks is null. Source columns with no place of their own
-- are added to fct_order_line, dim_customer or dim_product as x_<name> (see warehouse_attribute).

create table warehouse_batch (           -- one row a source file ever loaded (superseded ones keep their row)
    batch_id         varchar not null,   -- first 16 hex digits of the content's SHA-256: the same content is the same batch
    batch_rank       integer not null,   -- canonical order of batches: independent of the order of loading
    source_table     varchar not null,   -- the table of the source (files with the same columns)
    source_role      varchar not null,   -- lines | lookup
    file_name        varchar not null,   -- as the user named it
    file_path        varchar not null,
    table_name       varchar,            -- the sheet, where a file has several
    content_sha256   varchar not null,
    content_bytes    bigint not null,
    file_bytes       bigint,
    file_modified_at timestamp,
    record_count     bigint not null,
    bad_record_count bigint not null,
    first_date       date,
    last_date        date,
    archive_file     varchar not null,   -- below raw/
    format           varchar not null,   -- what the reader decided, in words
    loaded_at        timestamp not null, -- UTC
    status           varchar not null    -- current | superseded
);

create table warehouse_build (           -- one row: what the star was built with
    recipe_hash varchar not null, program_version varchar not null, built_at timestamp not null
);

create table warehouse_balance (         -- one row: where every source row and every cent went
    rows_in bigint not null, rows_loaded bigint not null, rows_excluded bigint not null,
    rows_quarantined bigint not null, rows_erased bigint not null,
    amount_in decimal(38, 4) not null, amount_adjusted decimal(38, 4) not null, amount_loaded decimal(38, 4) not null,
    amount_excluded decimal(38, 4) not null, amount_quarantined decimal(38, 4) not null,
    rows_amount_unknown bigint not null
);

create table warehouse_rule (            -- the receipt of each rule of the last build
    rule_id varchar not null, rule_order integer not null, effect varchar not null,  -- changed | excluded | quarantined | classified | noted
    title varchar not null, row_count bigint not null, amount decimal(38, 4) not null,
    undo varchar not null, sample varchar not null   -- JSON: up to 5 rows before and after
);

create table warehouse_attribute (       -- extra columns kept from the source
    entity varchar not null, column_name varchar not null, source_name varchar not null, value_type varchar not null
);

create table excluded_line (             -- source rows left out by a rule
    batch_key integer not null, record_number bigint not null, line_number bigint, rule_id varchar not null,
    amount decimal(18, 4)
);

create table quarantined_line (          -- source rows that could not be used; the row itself is in quarantine/*.parquet
    batch_key integer not null, record_number bigint not null, line_number bigint, rule_id varchar not null,
    reason varchar not null, amount decimal(18, 4)
);

create table dim_customer (
    customer_key integer not null, customer_id varchar not null, customer_name varchar,
    age integer, age_group varchar, gender varchar, country varchar, region varchar, city varchar,
    subscription boolean, prior_purchases integer, purchase_interval_days integer, joined_date date,
    tenure_days integer, tenure_group varchar,
    first_order_date date, last_order_date date, order_count bigint not null
);

create table dim_product (
    product_key integer not null, product_id varchar not null, product_name varchar, category varchar, brand varchar,
    first_sold_date date, last_sold_date date
);

create table dim_store (
    store_key integer not null, store_id varchar not null, store_name varchar, country varchar, region varchar, city varchar
);

create table dim_place (                 -- where the order went; else where the store is; else where the customer lives
    place_key integer not null, country varchar, region varchar, city varchar
);

create table dim_promotion (
    promotion_key integer not null, promotion_id varchar not null, promotion_name varchar
);

create table dim_date (
    date date not null, iso_week varchar not null, week_start date not null, month_start date not null,
    quarter_start date not null, year integer not null, weekday tinyint not null, day_of_month tinyint not null,
    is_weekend boolean not null, holiday varchar,
    retail_year integer not null, retail_quarter tinyint not null, retail_month tinyint not null, retail_week tinyint not null
);

create type if not exists line_kind as enum ('sale', 'return', 'cancellation', 'charge', 'gift_card', 'adjustment', 'test');

create table fct_order_line (
    batch_key integer not null,          -- warehouse_batch.batch_rank
    record_number bigint not null,       -- 1-based data record in the file
    line_number bigint,                  -- 1-based physical line in the file
    kind line_kind not null,             -- sale | return | cancellation | charge | gift_card | adjustment | test
    reverses line_kind,                  -- of a return or cancellation: the kind of what it takes back
    order_key integer,                   -- dense number of the order; null where the source has none and none can be derived
    order_id varchar,
    ordered_at timestamp,                -- wall clock of the workspace's time zone
    order_date date,
    order_hour tinyint,
    customer_key integer, product_key integer, store_key integer, place_key integer, promotion_key integer,
    channel varchar,
    currency varchar,
    order_season varchar,                -- by the rule season; null without it
    quantity decimal(18, 4),             -- signed: negative on returns and cancellations
    unit_price decimal(18, 4),
    gross_amount decimal(18, 4),         -- quantity x unit price, signed
    discount_amount decimal(18, 4) not null,
    net_amount decimal(18, 4),           -- gross_amount - discount_amount; the line amount
    tax_amount decimal(18, 4),
    cost_amount decimal(18, 4),          -- of the whole line; null where unknown
    is_discounted boolean,
    rating decimal(4, 2),
    is_first_order boolean               -- sale lines of identified customers: nothing was ordered before this order
);

create table agg_order (                 -- fct_order_line added up by order and by everything that metrics tell lines apart by; figures are the
                                         -- same, rows far fewer. The lines of a row have one sign of net amount and one of quantity.
    batch_key integer not null, kind line_kind not null, reverses line_kind,
    order_key integer, order_date date, order_hour tinyint, order_season varchar,
    customer_key integer, store_key integer, place_key integer, promotion_key integer,
    channel varchar, currency varchar, is_discounted boolean, is_first_order boolean,
    line_count bigint not null,
    quantity decimal(18, 4), gross_amount decimal(18, 4), discount_amount decimal(18, 4) not null,
    net_amount decimal(18, 4),
    tax_amount decimal(18, 4),
    cost_amount decimal(18, 4),          -- of lines that all have it, or none
    rating decimal(18, 2)                -- sum, of lines that all have it, or none
);

create table fct_reversal (              -- one row a return or cancellation whose sale line is known; it takes back its own -quantity of that line,
                                         -- and all reversals of a sale line together no more than was sold
    batch_key integer not null, record_number bigint not null,
    sale_batch_key integer not null, sale_record_number bigint not null
);

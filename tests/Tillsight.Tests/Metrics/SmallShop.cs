using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Warehouse;

namespace Tillsight.Tests.Metrics;

/// <summary>A shop of sixteen lines that a person can work out by hand: every kind of line, returns, discounts, a cost that is missing,
/// a customer who is not known, a line without a date. Data until 9 February 2011.</summary>
public sealed class SmallShop : IDisposable
{
    const string Rows = """
        insert into warehouse_batch values
          ('a', 1, 'sales', 'lines', 'january.csv', '/x', null, 's', 1, 1, null, 5, 0, null, null, 'a', 'csv', timestamp '2011-02-10 08:00:00', 'current'),
          ('b', 2, 'sales', 'lines', 'february.csv', '/x', null, 's', 1, 1, null, 10, 0, null, null, 'b', 'csv', timestamp '2011-02-10 09:00:00', 'current'),
          ('c', 2, 'sales', 'lines', 'draft.csv', '/x', null, 's', 1, 1, null, 10, 0, null, null, 'c', 'csv', timestamp '2011-02-10 10:00:00', 'superseded');
        insert into warehouse_attribute values
          ('line', 'x_size', 'Size', 'varchar'), ('customer', 'x_shoe', 'Shoe', 'integer'), ('product', 'x_season', 'Season', 'varchar'),
          ('product', 'x_category', 'Category (old)', 'varchar'), ('line', 'x_fragile', 'Fragile', 'boolean'), ('line', 'x_due', 'Due', 'time'),
          ('line', 'x_weight', 'Weight', 'decimal(18, 4)'), ('line', 'x_made', 'Made', 'date');
        alter table fct_order_line add column x_size varchar;
        alter table fct_order_line add column x_fragile boolean;
        alter table fct_order_line add column x_due time;
        alter table fct_order_line add column x_weight decimal(18, 4);
        alter table fct_order_line add column x_made date;
        alter table dim_customer add column x_shoe integer;
        alter table dim_product add column x_season varchar;
        alter table dim_product add column x_category varchar;
        insert into dim_customer by name
          select 1 as customer_key, 'A' as customer_id, 'Ann' as customer_name, '25-34' as age_group, 'Female' as gender, true as subscription, 38 as x_shoe, 2 as order_count
          union all by name select 2 as customer_key, 'B' as customer_id, 'Bob' as customer_name, '35-44' as age_group, 'Male' as gender, false as subscription, 44 as x_shoe, 2 as order_count
          union all by name select 3 as customer_key, 'C' as customer_id, 0 as order_count;
        insert into dim_product by name
          select 1 as product_key, 'MUG' as product_id, 'Blue mug' as product_name, 'Kitchen' as category, 'Acme' as brand, 'Winter' as x_season, 'K' as x_category
          union all by name select 2 as product_key, 'PEN' as product_id, 'Red pen' as product_name, 'Stationery' as category, 'Acme' as brand, 'Summer' as x_season, 'S' as x_category
          union all by name select 3 as product_key, 'BAG' as product_id, 'PEN' as product_name;
        insert into dim_place values (1, 'United Kingdom', null, 'London'), (2, 'France', 'Normandy', 'Rouen');
        insert into dim_store values (1, '13', 'Market Street', 'United Kingdom', null, 'London');
        insert into dim_promotion values (1, 'W1', 'Winter sale');
        create temp table written (
          record_number bigint, kind varchar, reverses varchar, order_key integer, order_date date, order_hour tinyint, customer_key integer, product_key integer,
          place_key integer, channel varchar, quantity decimal(18, 4), unit_price decimal(18, 4), discount_amount decimal(18, 4), tax_amount decimal(18, 4),
          cost_amount decimal(18, 4), rating decimal(4, 2), is_first_order boolean);
        insert into written values
          ( 1, 'sale',         null,     1,    '2011-01-03', 10,   1,    1,    1,    'web',    2, 10.00, 0.00,  4.00, 12.00, 5,    true),
          ( 2, 'sale',         null,     1,    '2011-01-03', 10,   1,    2,    1,    'web',   10,  1.50, 1.50,  2.70,  5.00, null, true),
          ( 3, 'charge',       null,     1,    '2011-01-03', 10,   1,    null, 1,    'web',    1,  4.00, 0.00,  0.80,  null, null, null),
          ( 4, 'sale',         null,     2,    '2011-01-20', 9,    1,    1,    1,    'web',    1, 10.00, 0.00,  null,  6.00, 4,    false),
          ( 5, 'sale',         null,     3,    '2011-01-31', 18,   2,    3,    2,    'store',  1, 30.00, 3.00,  null,  null, 2,    true),
          ( 6, 'sale',         null,     4,    '2011-02-01', 11,   null, 1,    2,    'web',    3, 10.00, 0.00,  null, 18.00, null, null),
          ( 7, 'cancellation', 'sale',   5,    '2011-02-02', 12,   1,    1,    1,    'web',   -1, 10.00, 0.00, -2.00, -6.00, null, null),
          ( 8, 'return',       'sale',   6,    '2011-02-05', 15,   2,    3,    2,    'store', -1, 30.00, -3.00, null,  null, null, null),
          ( 9, 'cancellation', 'charge', 5,    '2011-02-02', 12,   1,    null, 1,    'web',   -1,  4.00, 0.00,  null,  null, null, null),
          (10, 'gift_card',    null,     7,    '2011-02-03', 13,   2,    null, 2,    'store',  1, 50.00, 0.00,  null,  null, null, null),
          (11, 'adjustment',   null,     8,    '2011-02-04', 14,   null, null, 1,    null,    -1, 25.00, 0.00,  null,  null, null, null),
          (12, 'test',         null,     9,    '2011-02-04', 14,   null, null, 1,    null,     1,  1.00, 0.00,  null,  null, null, null),
          (13, 'sale',         null,     10,   null,         null, 2,    2,    2,    'store',  4,  1.50, 0.00,  null,  null, null, false),
          (14, 'charge',       null,     11,   '2011-02-09', 16,   3,    null, 1,    'web',    1,  5.00, 0.00,  null,  null, null, null),
          (15, 'sale',         null,     null, '2011-02-09', null, null, 2,    null, null,     2,  1.50, 0.00,  null,  1.00, null, null),
          (16, 'sale',         null,     10,   null,         null, 2,    3,    2,    'store',  1,  0.00, 0.00,  null,  null, null, false);
        insert into fct_order_line by name
          select case when record_number <= 5 then 1 else 2 end as batch_key, record_number, record_number + 1 as line_number, kind, reverses, order_key,
                 'O' || order_key as order_id, order_date + coalesce(order_hour, 0) * interval 1 hour as ordered_at, order_date, order_hour,
                 customer_key, product_key, case when channel = 'store' then 1 end as store_key, place_key, case when discount_amount > 0 then 1 end as promotion_key,
                 channel, 'GBP' as currency, quantity, unit_price, quantity * unit_price as gross_amount, discount_amount,
                 quantity * unit_price - discount_amount as net_amount, tax_amount, cost_amount,
                 case when kind = 'sale' then discount_amount > 0 end as is_discounted, rating, is_first_order,
                 case when product_key = 3 then 'L' when product_key = 1 then 'S' end as x_size, product_key = 1 as x_fragile,
                 case when product_key = 2 then time '08:30:00' end as x_due, case when product_key = 3 then 1.25 end as x_weight,
                 case when product_key = 3 then date '2010-12-24' end as x_made
          from written order by record_number;
        insert into fct_reversal values (2, 7, 1, 4);
        """;

    public SmallShop() : this(Rows)
    {
    }

    SmallShop(string rows)
    {
        Engine = DuckDbEngine.InMemory();
        Engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
        if (rows.Length > 0) Engine.Execute(rows);
        OrderRollUp.Fill(Engine);
        Reader = new MetricReader(Engine);
    }

    /// <summary>The star without a row.</summary>
    public static SmallShop Empty() => new("");

    public DuckDbEngine Engine { get; }

    public MetricReader Reader { get; }

    /// <summary>Ids of every metric.</summary>
    public static IReadOnlyList<string> AllMetrics { get; } = [.. MetricCatalogue.All.Select(m => m.Id)];

    public MetricAnswer Answer(string metrics, string? by = null, string? grain = null, string? from = null, string? to = null,
        string[]? where = null, string? compare = null, string? order = null, int? limit = null, int offset = 0) =>
        Reader.Answer(MetricQuery.Parse([metrics], by is null ? null : [by], grain, from, to, where, compare, order, limit, offset));

    public void Execute(string sql)
    {
        Engine.Execute(sql);
        OrderRollUp.Fill(Engine);
    }

    public MetricAnswer Answer(MetricQuery query) => Reader.Answer(query, TestContext.Current.CancellationToken);

    public void Dispose() => Engine.Dispose();
}

/// <summary>The star without a row.</summary>
public sealed class EmptyShop : IDisposable
{
    public SmallShop Shop { get; } = SmallShop.Empty();

    public void Dispose() => Shop.Dispose();
}

/// <summary>The rows of an answer as short text.</summary>
static class AnswerText
{
    public static string[] Lines(this MetricAnswer answer) => [.. answer.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => CellText.Of(c) ?? "-")))];

    public static string TotalLine(this MetricAnswer answer) => string.Join(" | ", answer.Total.Cells.Select(c => CellText.Of(c) ?? "-"));
}

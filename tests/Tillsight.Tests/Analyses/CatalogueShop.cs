using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Analyses;

/// <summary>Shops on which every analysis of the catalogue has to stand, from one that has everything to one that has nothing.</summary>
public sealed class CatalogueShop : IDisposable
{
    /// <summary>Everything: 6,000 sales in 26 months, returns tied to them, costs, discounts, places, ratings, customers with age, gender and subscription.
    /// A number is scattered by a large prime, so the same rows come every time.</summary>
    const string Everything = """
        insert into dim_customer by name
          select c::integer as customer_key, 'C' || c as customer_id, 18 + c * 7919 % 60 as age, ['18-30', '31-50', '51+'][1 + c % 3] as age_group,
                 ['Female', 'Male'][1 + c * 31 % 2] as gender, c * 13 % 4 = 0 as subscription, 1 as order_count
          from range(1, 301) t(c);
        insert into dim_product by name
          select p::integer as product_key, 'P' || p as product_id, 'Product ' || p as product_name, 'Category ' || p % 5 as category, 'Brand ' || p % 3 as brand from range(1, 41) t(p);
        insert into dim_place values (1, 'France', 'Normandy', 'Rouen'), (2, 'France', 'Normandy', 'Caen'), (3, 'Peru', 'Cusco', 'Cusco');
        insert into dim_store values (1, '1', 'Market Street', 'France', 'Normandy', 'Rouen');
        create temp table written as
          select n, (n * 104729) % 1000003 as h, date '2009-01-01' + (n * 7919 % 778)::integer as order_date from range(1, 6001) t(n);
        insert into fct_order_line by name
          select 1 as batch_key, n as record_number, n + 1 as line_number, 'sale' as kind, n // 2 as order_key, 'O' || n // 2 as order_id,
                 order_date + (8 + h % 11)::integer * interval 1 hour as ordered_at, order_date, (8 + h % 11)::tinyint as order_hour,
                 case when h % 9 > 0 then 1 + h % 300 end as customer_key, 1 + h % 40 as product_key, case when h % 5 = 0 then 1 end as store_key,
                 case when h % 50 > 0 then 1 + h % 3 end as place_key, ['web', 'store'][1 + h % 2] as channel, 1 + h % 4 as quantity, 5 + h % 17 as unit_price,
                 (1 + h % 4) * (5 + h % 17) as gross_amount, case when h % 3 = 0 then 1 else 0 end as discount_amount, (1 + h % 4) * (5 + h % 17) - case when h % 3 = 0 then 1 else 0 end as net_amount,
                 (1 + h % 4) * 4 as cost_amount, h % 3 = 0 as is_discounted, case when h % 6 = 0 then 1 + h % 5 end as rating,
                 case when h % 9 > 0 then row_number() over (partition by 1 + h % 300 order by order_date, n) = 1 end as is_first_order
          from written order by n;
        insert into fct_order_line by name
          select 2 as batch_key, record_number, 'return' as kind, 'sale' as reverses, 90000 + record_number as order_key, 'R' || record_number as order_id, ordered_at + interval 3 day as ordered_at,
                 order_date + 3 as order_date, order_hour, customer_key, product_key, place_key, -quantity as quantity, unit_price, -gross_amount as gross_amount, -discount_amount as discount_amount, -net_amount as net_amount, -cost_amount as cost_amount
          from fct_order_line where record_number % 23 = 0;
        insert into fct_reversal select 2, record_number, 1, record_number from fct_order_line where batch_key = 2;
        insert into fct_order_line by name
          select 3 as batch_key, n as record_number, 'charge' as kind, n // 2 as order_key, order_date, 1 as quantity, 4 as unit_price, 4 as gross_amount, 0 as discount_amount, 4 as net_amount from written where n % 10 = 0;
        update dim_customer set order_count = o.n, first_order_date = o.f, last_order_date = o.l
          from (select customer_key, count(distinct order_key) as n, min(order_date) as f, max(order_date) as l from fct_order_line where kind = 'sale' group by customer_key) o
          where o.customer_key = dim_customer.customer_key;
        """;

    static readonly Dictionary<string, string> Shops = new(StringComparer.Ordinal)
    {
        ["everything"] = Everything,
        ["one undated line and nothing more"] = Line("'sale'", "null", "10"),
        ["one line of one day"] = Line("'sale'", "date '2009-01-05'", "10") + Details,
        ["one customer, one product, a free line"] = Line("'sale'", "date '2009-01-05'", "0") + Details,
        ["nothing but a return"] = Line("'return'", "date '2009-01-05'", "-10") + "update fct_order_line set reverses = 'sale';" + Details,
        ["nothing but a charge"] = Line("'charge'", "date '2009-01-05'", "10") + Details,
        ["details that are all unknown"] = Everything + """
            update fct_order_line set customer_key = null, product_key = null, place_key = null, store_key = null, cost_amount = null, is_discounted = null, rating = null, order_hour = null, order_key = null;
            delete from dim_customer; delete from dim_product; delete from dim_place; delete from dim_store; delete from fct_reversal;
            """,
        ["dates that are all unknown"] = Everything + "update fct_order_line set order_date = null, ordered_at = null, order_hour = null, is_first_order = null; update dim_customer set first_order_date = null, last_order_date = null;",
        ["half of each detail unknown"] = Everything + """
            update dim_customer set age = null, age_group = null, gender = null, subscription = null where customer_key % 2 = 0; update dim_product set category = null, product_name = null where product_key % 2 = 0;
            update dim_place set country = null where place_key = 3; update fct_order_line set cost_amount = null, order_date = null, ordered_at = null where record_number % 2 = 0;
            """,
        ["amounts that are all unknown"] = Everything + "update fct_order_line set quantity = null, unit_price = null, gross_amount = null, net_amount = null, cost_amount = null;",
    };

    /// <summary>One line has these details.</summary>
    const string Details = """
        insert into dim_customer by name select 1 as customer_key, 'C1' as customer_id, 30 as age, '18-30' as age_group, 'Female' as gender, true as subscription, 1 as order_count, date '2009-01-05' as first_order_date, date '2009-01-05' as last_order_date;
        insert into dim_product by name select 1 as product_key, 'P1' as product_id, 'Mug' as product_name, 'Kitchen' as category;
        insert into dim_place values (1, 'France', null, null);
        update fct_order_line set customer_key = 1, product_key = 1, place_key = 1, order_key = 1, order_id = 'O1', order_hour = 9, ordered_at = timestamp '2009-01-05 09:00:00', cost_amount = 4, is_discounted = false, rating = 4, is_first_order = true;
        """;

    readonly DuckDbEngine _engine = DuckDbEngine.InMemory();
    readonly Dictionary<string, AnalysisOutcome> _outcomes = new(StringComparer.Ordinal);
    readonly Lock _gate = new();

    CatalogueShop(string rows)
    {
        _engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
        if (rows.Length > 0) _engine.Execute(rows);
        OrderRollUp.Fill(_engine);
        Context = new AnalysisContext(_engine, ShopFacts.Read(_engine), new WorkspaceSettings { Name = "Shop", Currency = "GBP", Locale = "en-GB", Country = "GB" });
    }

    public static IReadOnlyList<string> Names { get; } = [.. Shops.Keys];

    public AnalysisContext Context { get; }

    public static CatalogueShop Of(string name) => new(Shops[name]);

    /// <summary>The star without a row.</summary>
    public static CatalogueShop Empty() => new("");

    /// <summary>The outcome with default options, worked out once.</summary>
    public AnalysisOutcome Outcome(string analysis)
    {
        lock (_gate)
            return _outcomes.TryGetValue(analysis, out var outcome) ? outcome : _outcomes[analysis] = AnalysisCatalogue.Find(analysis).Run(Context);
    }

    /// <summary>Works with the engine; one test at a time, because an engine is one connection.</summary>
    public T With<T>(Func<AnalysisContext, T> work)
    {
        lock (_gate) return work(Context);
    }

    public void Dispose() => _engine.Dispose();

    static string Line(string kind, string date, string amount) =>
        $"insert into fct_order_line by name select 1 as batch_key, 1 as record_number, {kind} as kind, cast({date} as date) as order_date, 1 as quantity, {amount} as unit_price, {amount} as gross_amount, 0 as discount_amount, {amount} as net_amount;";
}

/// <summary>Every shop of the catalogue's contract, each made when a test first asks for it.</summary>
public sealed class CatalogueShops : IDisposable
{
    readonly Dictionary<string, Lazy<CatalogueShop>> _shops = CatalogueShop.Names.ToDictionary(n => n, n => new Lazy<CatalogueShop>(() => CatalogueShop.Of(n)), StringComparer.Ordinal);
    readonly Lazy<CatalogueShop> _empty = new(CatalogueShop.Empty);

    public CatalogueShop this[string name] => _shops[name].Value;

    public CatalogueShop Empty => _empty.Value;

    public void Dispose()
    {
        foreach (var shop in _shops.Values.Append(_empty))
            if (shop.IsValueCreated) shop.Value.Dispose();
    }
}

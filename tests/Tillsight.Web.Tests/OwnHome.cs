using Tillsight.Engines;
using Tillsight.Testing;
using Tillsight.Warehouse;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests;

/// <summary>A home of a test's own, for tests that write texts or change data: one shop, 10.00 a day in January 2011, half of it in France.</summary>
sealed class OwnHome : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public OwnHome()
    {
        Home = new TillsightHome(_folder.File("home"));
        var shop = Home.Workspace("alpha");
        shop.Open(() => new WorkspaceSettings { Name = "Alpha", Currency = "GBP", Locale = "en-GB" });
        Home.Workspace("beta").Open(() => new WorkspaceSettings { Name = "Beta" });
        Change($"""
            {EmbeddedText.Read("Warehouse/star.sql")};
            insert into dim_product by name select 1 as product_key, 'P1' as product_id, {Sql.Text(SampleHome.Hostile)} as product_name, 'Things' as category;
            insert into dim_place values (1, 'France', null, null), (2, 'Peru', null, null);
            insert into dim_customer by name select c::integer as customer_key, 'C' || c as customer_id, 'Zoe Quill ' || c as customer_name, 1 as order_count, date '2011-01-01' as first_order_date from range(1, 6) t(c);
            insert into fct_order_line by name
              select 1 as batch_key, n as record_number, 'sale' as kind, n::integer as order_key, 'O' || n as order_id, date '2011-01-01' + n::integer as order_date, 1 + n % 5 as customer_key, 1 as product_key,
                     1 + n % 2 as place_key, 'web' as channel, 1 as quantity, 10 as unit_price, 10 as gross_amount, 0 as discount_amount, 10 as net_amount, n < 5 as is_first_order
              from range(0, 31) t(n);
            """);
        Warehouses = new Warehouses(Home, new DataVersions());
    }

    public TillsightHome Home { get; }

    internal Warehouses Warehouses { get; private set; }

    public string Folder(string shop = "alpha") => Home.Workspace(shop).Folder;

    public Task<TestApp> Start() => TestApp.Start(Home, null, Warehouses);

    /// <summary>Puts the data into another state, as a load would: nobody may have it open. Apps started before go on with what they had.</summary>
    public void Change(string sql)
    {
        Warehouses?.Dispose();
        var shop = Home.Workspace("alpha");
        using (var engine = DuckDbEngine.OpenWarehouse(shop.WarehouseFile, shop.Folder, shop.SpillFolder))
        {
            engine.Execute(sql);
            engine.Execute("delete from agg_order");
            engine.Execute($"delete from warehouse_build; insert into warehouse_build values ('r', {Sql.Text(StarTables.Version)}, now()::timestamp)");
            OrderRollUp.Fill(engine);
        }
        Warehouses = new Warehouses(Home, new DataVersions());
    }

    public void Dispose()
    {
        Warehouses.Dispose();
        _folder.Dispose();
    }
}

using Tillsight.Engines;
using Tillsight.Testing;
using Tillsight.Warehouse;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

[assembly: AssemblyFixture(typeof(Tillsight.Web.Tests.SampleHome))]

namespace Tillsight.Web.Tests;

/// <summary>A home with two loaded shops, each with a product whose name only that shop has, and a third that holds nothing yet.</summary>
public sealed class SampleHome : IDisposable
{
    public const string AlphaProduct = "Alpha's secret mug", BetaProduct = "Beta's secret lamp", Hostile = "<script>alert(1)</script>";

    readonly TemporaryFolder _folder = new();

    public SampleHome()
    {
        Home = new TillsightHome(_folder.File("home"));
        Load("alpha", AlphaProduct);
        Load("beta", BetaProduct);
        Home.Workspace("gamma").Open(() => new WorkspaceSettings { Name = "Gamma" });
        Warehouses = new Warehouses(Home, new DataVersions());
    }

    /// <summary>A process opens a warehouse once; the apps of all tests are in one process.</summary>
    internal Warehouses Warehouses { get; }

    public TillsightHome Home { get; }

    public void Dispose()
    {
        Warehouses.Dispose();
        _folder.Dispose();
    }

    /// <summary>January and February 2011, and nine days of March: 10.00 a day in January, 20.00 a day in February, 30.00 a day in March.</summary>
    void Load(string slug, string product)
    {
        var workspace = Home.Workspace(slug);
        workspace.Open(() => new WorkspaceSettings { Name = slug.ToUpperInvariant() + " & Co", Currency = "GBP", Locale = "en-GB", TimeZone = "Europe/London", Country = "GB" });
        using var engine = DuckDbEngine.OpenWarehouse(workspace.WarehouseFile, workspace.Folder, workspace.SpillFolder);
        engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
        engine.Execute($"""
            insert into dim_product by name select 1 as product_key, 'P1' as product_id, {Sql.Text(product)} as product_name, 'Things' as category
              union all select 2, 'P2', {Sql.Text(Hostile)}, 'Things';
            insert into dim_place values (1, 'France', null, null), (2, 'Peru', null, null);
            insert into dim_customer by name select c::integer as customer_key, 'C' || c as customer_id, 1 as order_count, date '2011-01-01' as first_order_date from range(1, 6) t(c);
            insert into fct_order_line by name
              select 1 as batch_key, n as record_number, 'sale' as kind, n::integer as order_key, 'O' || n as order_id, date '2011-01-01' + n::integer as order_date, 1 + n % 5 as customer_key, 1 + n % 2 as product_key,
                     1 + (n // 2) % 2 as place_key, 'web' as channel, 1 as quantity, a as unit_price, a as gross_amount, 0 as discount_amount, a as net_amount, n < 5 as is_first_order
              from (select n, 10 * month(date '2011-01-01' + n::integer) as a from range(0, 68) t(n)) order by n;
            """);
        OrderRollUp.Fill(engine);
    }
}

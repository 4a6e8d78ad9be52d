using System.Globalization;
using System.Text;
using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Testing;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.Admin;

/// <summary>A home with one shop, delta, loaded from a file whose lines name their customers: Ada Lovelace is CUST-7, with e-mail and telephone.</summary>
public sealed class NamedHome : IDisposable
{
    public const string Name = "Ada Lovelace", Id = "CUST-7", Email = "ada.lovelace@example.org", Phone = "+44 20 7946 0958", Other = "Grace Hopper";

    readonly TemporaryFolder _folder = new();

    public NamedHome() : this(true)
    {
    }

    /// <param name="withColumns">Adds e-mail and telephone to the customers.</param>
    internal NamedHome(bool withColumns)
    {
        Home = new TillsightHome(_folder.File("home"));
        Workspace = Home.Workspace("delta");
        File = _folder.File("orders.csv");
        System.IO.File.WriteAllText(File, Export());
        Load(File);
        if (withColumns) AddColumns();
        Warehouses = new Warehouses(Home, new DataVersions());
    }

    public TillsightHome Home { get; }

    public Workspace Workspace { get; }

    /// <summary>The export that was loaded.</summary>
    public string File { get; }

    internal Warehouses Warehouses { get; }

    public void Dispose()
    {
        Warehouses.Dispose();
        _folder.Dispose();
    }

    /// <returns>Whether anything was built.</returns>
    public bool Load(string file)
    {
        Workspace.Open(() => new WorkspaceSettings { Name = "Delta", Currency = "GBP", Locale = "en-GB", TimeZone = "Europe/London", Country = "GB" });
        using var engine = DuckDbEngine.OpenWarehouse(Workspace.WarehouseFile, Workspace.Folder, Workspace.SpillFolder);
        return new LoadPipeline(Workspace, engine, NoProgress.Instance, TestContext.Current.CancellationToken).Run(new LoadRequest { Paths = [file], TakeProposals = true }).WasBuilt;
    }

    internal DuckDbEngine Open() => DuckDbEngine.OpenWarehouse(Workspace.WarehouseFile, Workspace.Folder, Workspace.SpillFolder);

    void AddColumns()
    {
        using var engine = Open();
        // As a source with a table of its own for customers leaves them.
        engine.Execute("alter table dim_customer add column x_email varchar");
        engine.Execute("alter table dim_customer add column x_phone varchar");
        engine.Execute("alter table dim_customer add column x_code varchar");
        engine.Execute($"update dim_customer set x_email = lower(replace(customer_name, ' ', '.')) || chr(64) || 'example.org', x_phone = '{Phone}', x_code = customer_key::varchar || '-1234567'");
        engine.Execute("insert into warehouse_attribute values ('customer', 'x_email', 'email', 'varchar'), ('customer', 'x_phone', 'phone', 'varchar'), ('customer', 'x_code', 'code', 'varchar')");
    }

    /// <summary>120 orders of two lines by 12 customers; every twelfth is Ada's.</summary>
    static string Export()
    {
        var text = new StringBuilder("Order ID,Order Date,Customer ID,Customer Name,Email,Phone,Product ID,Product Name,Quantity,Unit Price,Country\n");
        for (int order = 0; order < 120; order++)
        {
            var (id, name, email, phone) = order % 12 == 7 ? (Id, Name, Email, Phone)
                : order % 12 == 3 ? ("CUST-3", Other, "grace@navy.example", "+1 202 555 0101")
                : ($"CUST-{order % 12}", $"Person Number{order % 12}", $"p{order % 12}@mail.example", $"+49 30 12345{order % 12:00}");
            for (int line = 0; line < 2; line++)
                text.AppendLine(CultureInfo.InvariantCulture, $"INV{10000 + order},{new DateTime(2024, 1, 2, 9, 30, 0).AddDays(order):yyyy-MM-dd HH:mm},{id},{name},{email},{phone},SKU{order * 2 % 17 + line},Thing {order * 2 % 17 + line},{1 + order % 3},{2.5 + line:0.00},France");
        }
        // One row that is put in quarantine, and one record that cannot be cut into cells.
        text.AppendLine(CultureInfo.InvariantCulture, $"INV10199,2024-05-01 10:00,{Id},{Name},{Email},{Phone},SKU1,Thing 1,many,2.50,France");
        text.AppendLine(CultureInfo.InvariantCulture, $"INV10200,2024-05-01 10:00,{Id},{Name},{Email},{Phone},SKU1,Thing 1,1,2.50,France,a,b,c");
        return text.ToString();
    }
}

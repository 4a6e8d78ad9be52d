using System.Globalization;
using Tillsight.Sources.PracticeShop;
using Tillsight.Sources.PracticeShop.Truth;
using Tillsight.Testing;
using Practice = Tillsight.Sources.PracticeShop.PracticeShop;

namespace Tillsight.Tests.Sources.PracticeShop;

/// <summary>A practice shop read back from its files, with nothing of the code that made it.</summary>
sealed class SampleShop
{
    static readonly Lazy<SampleShop> Shared = new(() => new SampleShop(new PracticeShopOptions { Lines = 40_000, Seed = 7 }));

    SampleShop(PracticeShopOptions options)
    {
        using var folder = new TemporaryFolder();
        Truth = Practice.Write(options, folder.Path, null, TestContext.Current.CancellationToken);
        Lines = [.. CsvTable.Read(folder.File("order_lines.csv")).Select(OrderLine.From)];
        Customers = Read("customers.csv", "customer_id");
        Products = Read("products.csv", "product_id");
        Stores = Read("stores.csv", "store_id");
        Promotions = Read("promotions.csv", "promotion_id");
        Campaigns = Read("campaigns.csv", "campaign_id");
        CampaignEvents = [.. CsvTable.Read(folder.File("campaign_events.csv"))];
        Feedback = [.. CsvTable.Read(folder.File("feedback.csv"))];
        Stock = [.. CsvTable.Read(folder.File("stock.csv"))];
        Lifetimes = Read(".truth/customer-lifetimes.csv", "customer_id");
        TruthAsRead = Practice.ReadTruth(folder.Path);

        Dictionary<string, CsvRow> Read(string file, string key) => CsvTable.Read(folder.File(file)).ToDictionary(r => r[key]);
    }

    /// <summary>One shop for all tests that only look: 40,000 lines.</summary>
    public static SampleShop Default => Shared.Value;

    public PracticeShopTruth Truth { get; }
    public PracticeShopTruth TruthAsRead { get; }
    public List<OrderLine> Lines { get; }
    public Dictionary<string, CsvRow> Customers { get; }
    public Dictionary<string, CsvRow> Products { get; }
    public Dictionary<string, CsvRow> Stores { get; }
    public Dictionary<string, CsvRow> Promotions { get; }
    public Dictionary<string, CsvRow> Campaigns { get; }
    public Dictionary<string, CsvRow> Lifetimes { get; }
    public List<CsvRow> CampaignEvents { get; }
    public List<CsvRow> Feedback { get; }
    public List<CsvRow> Stock { get; }

    public string CategoryOf(OrderLine line) => Products[line.ProductId]["category"];

    public bool IsGoods(OrderLine line) => CategoryOf(line) is not ("Gift cards" or "Shipping");

    public IEnumerable<OrderLine> Sales => Lines.Where(l => l.Quantity > 0 && IsGoods(l));

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DateOrNone(string text) => text.Length == 0 ? null : Date(text);
}

/// <summary>A record of order_lines.csv.</summary>
sealed record OrderLine(
    long OrderId, int Number, DateTime OrderedAt, string StoreId, string Channel, string CustomerId, string ProductId, string PromotionId,
    int Quantity, decimal UnitPrice, decimal Discount, decimal Tax, string Status, string ReturnedOrderId)
{
    public DateOnly Date => DateOnly.FromDateTime(OrderedAt);
    public DateOnly Month => new(OrderedAt.Year, OrderedAt.Month, 1);
    public decimal Gross => Quantity * UnitPrice;
    public decimal Amount => Gross - Discount;
    public bool IsKnown => CustomerId.Length > 0;

    public static OrderLine From(CsvRow row)
    {
        var culture = CultureInfo.InvariantCulture;
        return new OrderLine(
            long.Parse(row["order_id"], culture), int.Parse(row["line_number"], culture),
            DateTime.ParseExact(row["ordered_at"], "yyyy-MM-ddTHH:mm:ss", culture), row["store_id"], row["channel"], row["customer_id"],
            row["product_id"], row["promotion_id"], int.Parse(row["quantity"], culture), decimal.Parse(row["unit_price"], culture),
            decimal.Parse(row["discount_amount"], culture), decimal.Parse(row["tax_amount"], culture), row["status"], row["returned_order_id"]);
    }
}

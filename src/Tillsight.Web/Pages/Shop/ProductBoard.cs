using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>One product: what it brings, its price over time, where and to whom it sells, what comes back.</summary>
/// <param name="id">As the source writes it.</param>
sealed class ProductBoard(ShopPage page, string id) : Board(page)
{
    readonly MetricFilter _product = new("product", [id]);

    public View Draw()
    {
        var query = new MetricQuery { Metrics = ["net_sales", "units", "orders", "average_selling_price", "customers", "returns", "return_rate_period"], Where = [_product] };
        var now = Answer(query);
        if (now.Total.Lines == 0) return View.Of(id, new Note($"No order line of this product lies in {Selection.Chosen.Label}{Filtered}. Choose a longer period.", Tone.NotEnoughData));
        var blocks = new List<Block> { Cards(query, now) };
        if (Selection.HasDates)
            blocks.AddRange([Trend("net_sales", "net_sales", _product), Trend("units", "units", _product), Trend("price", "average_selling_price", _product)]);
        Block?[] more =
        [
            Places(_product), Facts.HasStores ? Ranking("store", "Stores", where: _product) : null, Ranking("channel", "Channels", where: _product),
            Facts.HasCustomers ? Buyers() : null,
        ];
        blocks.AddRange(more.OfType<Block>());
        if (Selection.HasDates) blocks.AddRange(Of("price-history", ["units_by_price"], ("product", id)));
        return View.Of(id, blocks);
    }

    Table Buyers()
    {
        var answer = Answer(new MetricQuery { Metrics = ["net_sales", "units", "orders"], By = ["customer"], Order = new("net_sales"), Limit = Page.IsDownload ? null : 20, Where = [_product, new("customer", [null], IsExcluding: true)] });
        string[] kept = ["customer", "customer_name", "net_sales", "units", "orders"];
        var columns = answer.Columns.Where(c => kept.Contains(c.Id)).ToList();
        return new Table("buyers", "Who buys it most", [.. columns.Select(c => new Column(c.Id, c.Label, c.Unit, c.Id == "net_sales", c.Id == "customer" ? MembersOf(answer, "customer") : null))],
            [.. answer.Rows.Select(r => (IReadOnlyList<object?>)[.. columns.Select(c => r.Cells[answer.IndexOf(c.Id)])])]);
    }
}

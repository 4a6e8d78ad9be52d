using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Products over the chosen period: which carry sales, which rise and fall, what comes back; every product in a table.</summary>
sealed class ProductsBoard(ShopPage page) : Board(page)
{
    static readonly string[] Shown = ["products_sold", "net_sales", "units", "average_selling_price", "return_rate_period"];

    public View Draw()
    {
        if (!Facts.HasProducts) return View.Of("Products", new Note("This shop's data names no products. Load an export that has them, or say which column it is under Data.", Tone.NotEnoughData));
        var query = new MetricQuery { Metrics = Facts.HasCosts ? [.. Shown, "gross_margin"] : Shown };
        var now = Answer(query);
        if (Nothing(now) is { } nothing) return View.Of("Products", nothing);
        var blocks = new List<Block> { Cards(query, now) };
        Block?[] more = [Ranking("product", "Products", rows: 12), Falling("product", "Products"), Facts.HasCategories ? Ranking("category", "Categories") : null, Ranking("brand", "Brands"), Ranking("product", "Products", "returns")];
        blocks.AddRange(more.OfType<Block>());
        blocks.AddRange(Of("top-products", ["concentration"]));
        if (Selection.HasDates)
        {
            blocks.AddRange(Of("abc-xyz", ["net_sales_matrix", "product_matrix"]));
            blocks.AddRange(Of("product-life-cycle", ["stages_by_month", "sales_by_stage"]));
        }
        blocks.Add(All());
        return View.Of("Products", blocks);
    }

    /// <summary>Rank, share and cumulative share of each product.</summary>
    Table All()
    {
        string[] metrics = ["net_sales", "units", "orders", "average_selling_price", "return_rate_period", .. Facts.HasCosts ? ["gross_margin"] : Array.Empty<string>()];
        var answer = Answer(new MetricQuery { Metrics = metrics, By = ["product"], Order = new("net_sales") });
        decimal total = answer.Figure(answer.Total, "net_sales") ?? 0, running = 0;
        bool isCompared = answer.ComparedWith is not null, isNamed = answer.Columns.Any(c => c.Role == ColumnRole.Name);
        List<Column> columns = [new("rank", "Rank", Unit.Count), new("product", "Product", Unit.Text, Members: MembersOf(answer, "product"))];
        if (isNamed) columns.Add(new("product_name", "Name", Unit.Text));
        columns.AddRange([new("net_sales", "Net sales", Unit.Money, Bar: true), new("share", "Share", Unit.Rate), new("cumulative_share", "Cumulative share", Unit.Rate)]);
        if (isCompared) columns.Add(new("change", "Change", Unit.Money));
        columns.AddRange(metrics.Skip(1).Select(m => answer.Columns[answer.IndexOf(m)]).Select(c => new Column(c.Id, c.Label, c.Unit)));
        var rows = answer.Rows.Select((row, i) =>
        {
            decimal sales = answer.Figure(row, "net_sales") ?? 0;
            running += sales;
            List<object?> cells = [(long)(i + 1), row.Cells[0]];
            if (isNamed) cells.Add(row.Cells[1]);
            cells.AddRange([sales, total > 0 ? sales / total : null, total > 0 ? running / total : null]);
            if (isCompared) cells.Add(row.Cells[answer.IndexOf("net_sales_change")]);
            cells.AddRange(metrics.Skip(1).Select(m => row.Cells[answer.IndexOf(m)]));
            return (IReadOnlyList<object?>)cells;
        }).ToList();
        return new Table("products", "Every product", columns, rows, IsDetail: true);
    }
}

using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>The order lines behind a figure, page by page; each leads to its record in the source.</summary>
static class LinesBoard
{
    public const int OnAPage = 200;

    /// <summary>More lines than this are an export of the warehouse (tillsight export), not a download of a page.</summary>
    const int MostInAFile = 500_000;

    /// <param name="metric">The lines that move this figure; null: all that meet the selection.</param>
    public static Table Table(ShopPage page, Metric? metric, int count, int offset)
    {
        var query = new MetricQuery { Metrics = ["lines"], From = page.Selection.From, To = page.Selection.To, Where = page.Selection.Where };
        var lines = page.Reader.LinesBehind(query, metric?.Id, page.IsDownload ? MostInAFile : count, page.IsDownload ? 0 : offset, page.Cancellation);
        List<Column> columns =
        [
            new("line", "Line", Unit.Text, Members: new(ShopPage.LineLink, [.. lines.Select(l => FormattableString.Invariant($"{l.BatchKey}-{l.RecordNumber}"))])),
            new("kind", "Kind", Unit.Text), new("order", "Order", Unit.Text), new("date", "Date", Unit.Date),
        ];
        if (page.Facts.HasCustomers) columns.Add(new("customer", "Customer", Unit.Text, Members: new("customer")));
        if (page.Facts.HasProducts) columns.AddRange([new("product", "Product", Unit.Text, Members: new("product")), new("product_name", "Name", Unit.Text)]);
        if (page.Facts.HasStores) columns.Add(new("store", "Store", Unit.Text));
        columns.AddRange([new("quantity", "Quantity", Unit.Quantity), new("unit_price", "Unit price", Unit.Money), new("discount", "Discount", Unit.Money), new("net_amount", "Net amount", Unit.Money)]);
        return new Table("lines", "The order lines behind it", columns, [.. lines.Select(l => Row(page, l))]);
    }

    static IReadOnlyList<object?> Row(ShopPage page, LineBehind line)
    {
        // Where the file lay on whose machine is nobody's business here.
        string file = Path.GetFileName(line.SourceFile), place = $"{(line.SourceSheet is null ? file : $"{file}, {line.SourceSheet}")}, {(line.LineNumber is { } number ? FormattableString.Invariant($"line {number}") : FormattableString.Invariant($"record {line.RecordNumber}"))}";
        List<object?> cells = [place, line.Kind, line.OrderId, line.OrderedAt ?? (object?)line.OrderDate];
        if (page.Facts.HasCustomers) cells.Add(line.CustomerId);
        if (page.Facts.HasProducts) cells.AddRange([line.ProductId, line.ProductName]);
        if (page.Facts.HasStores) cells.Add(line.StoreId);
        cells.AddRange([line.Quantity, line.UnitPrice, line.DiscountAmount, line.NetAmount]);
        return cells;
    }
}

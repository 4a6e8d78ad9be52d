using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Warehouse;

namespace Tillsight.Web.Pages.Shop;

/// <summary>One order line: its values in the warehouse beside the record of the source that it was read from.</summary>
static class LineBoard
{
    /// <summary>The line as this reader sees it; null where it is out of sight or does not exist.</summary>
    public static LineBehind? Read(ShopPage page, long batchKey, long recordNumber) => page.Reader.LineAt(batchKey, recordNumber, page.Cancellation);

    public static View Draw(LineBehind line, SourceRecord? source)
    {
        string place = $"{Path.GetFileName(line.SourceFile)}{(line.SourceSheet is null ? "" : $", sheet {line.SourceSheet}")}, {(line.LineNumber is { } number ? FormattableString.Invariant($"line {number} (record {line.RecordNumber})") : FormattableString.Invariant($"record {line.RecordNumber}"))}";
        List<Block> blocks = [new Note($"Read from {place}."), Kept(line)];
        if (source is not null)
            blocks.Add(new Table("source", "As it came", [new("column", "Column", Unit.Text), new("cell", "Cell", Unit.Text)],
                [.. source.Cells.Select(c => (IReadOnlyList<object?>)[c.Column, c.Cell])]));
        if (source?.Text is { } text) blocks.Add(new Note($"The whole record: {text}", Tone.Caution));
        return View.Of("Order line", blocks);
    }

    static Table Kept(LineBehind line)
    {
        (string, object?)[] values =
        [
            ("Kind", line.Kind), ("Takes back", line.Reverses), ("Order", line.OrderId), ("Ordered", line.OrderedAt ?? (object?)line.OrderDate), ("Customer", line.CustomerId), ("Product", line.ProductId), ("Name", line.ProductName),
            ("Store", line.StoreId), ("Quantity", line.Quantity), ("Unit price", line.UnitPrice), ("Gross amount", line.GrossAmount), ("Discount", line.DiscountAmount), ("Net amount", line.NetAmount),
        ];
        var present = values.Where(v => v.Item2 is not null).ToList();
        return new Table("line", "In the warehouse", [new("field", "Field", Unit.Text), new("value", "Value", Unit.Number)],
            [.. present.Select(v => (IReadOnlyList<object?>)[v.Item1, v.Item2])], RowUnits: [.. present.Select(v => UnitOf(v.Item1))]);
    }

    static Unit UnitOf(string field) => field switch { "Quantity" => Unit.Quantity, "Unit price" or "Gross amount" or "Discount" or "Net amount" => Unit.Money, _ => Unit.Text };
}

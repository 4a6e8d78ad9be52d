using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping.Relations;

/// <summary>Evidence for quantities, prices and amounts: what multiplies to what, what grows with the quantity, what belongs to the whole order.</summary>
sealed class AmountRelations(TableFacts lines, LineRelations relations)
{
    readonly HashSet<ColumnFacts> _settled = [];
    readonly HashSet<ColumnFacts> _ofWholeOrders = [];

    static readonly string[] OfOne = ["unit_price", "unit_cost"];
    static readonly string[] OfLine = ["line_amount", "line_cost"];
    static readonly string[] Figures = ["quantity", "unit_price", "line_amount", "line_cost", "unit_cost", "discount_amount", "tax_amount"];

    /// <summary>Products that were found; a proposal checks its amounts against them.</summary>
    internal IReadOnlyList<ProductOfColumns> Products { get; private set; } = [];

    /// <summary>Amounts before and after a discount that were found.</summary>
    internal IReadOnlyList<DifferenceOfColumns> Differences { get; private set; } = [];

    /// <summary>True for one figure a whole order.</summary>
    internal bool IsOfWholeOrder(ColumnFacts column) => _ofWholeOrders.Contains(column);

    /// <summary>True for a figure that others make: a product, or what a discount leaves.</summary>
    internal bool Follows(ColumnFacts column) => Products.Any(p => p.Amount == column) || Differences.Any(d => d.Rest == column);

    internal void Weigh()
    {
        Multiply();
        Subtract();
        Scale();
        WholeOrders();
        OnlyAmount();
    }

    void Multiply()
    {
        Products = ProductOfColumns.Find(lines);
        foreach (var count in Products.DistinctBy(p => p.Count)) relations.Add(count.Count, 3, count.Words, "quantity");
        foreach (var each in Products.DistinctBy(p => p.Each))
        {
            relations.Add(each.Each, 2.5, each.Words, OfOne);
            relations.Add(each.Each, -3, each.Words, OfLine);
            relations.Add(each.Each, -2, "", "quantity");
            _settled.Add(each.Each);
        }
        foreach (var product in Products.DistinctBy(p => p.Amount))
        {
            bool isCost = Header(product.Each, "unit_cost") > Header(product.Each, "unit_price");
            relations.Add(product.Amount, 2, product.Words, isCost ? "line_cost" : "line_amount");
            relations.Add(product.Amount, -3, product.Words, [isCost ? "line_amount" : "line_cost", "unit_price", "unit_cost", "quantity", "tax_amount", "discount_amount"]);
            if (product.Less is { } less) relations.Add(less, 2.5, product.Words, "discount_amount");
            _settled.Add(product.Amount);
        }
    }

    void Subtract()
    {
        Differences = [.. DifferenceOfColumns.Find(lines).Where(d => Header(d.Less, "discount_amount") > .5)];
        foreach (var difference in Differences)
        {
            relations.Add(difference.Whole, 1.5, difference.Words, "line_amount");
            relations.Add(difference.Less, 1.5, difference.Words, "discount_amount");
            relations.Add(difference.Rest, -3, difference.Words, "line_amount");
        }
    }

    double Header(ColumnFacts column, string field) => relations.Of(field).Where(c => c.Column == column).Select(c => c.HeaderMatch).DefaultIfEmpty(0).Max();

    void Scale()
    {
        if (Quantity() is not { } quantity) return;
        var product = relations.Likely("product_id", "product_name");
        double most = 0;
        foreach (var column in lines.Columns.Where(c => c != quantity && c.IsNumeric && !c.IsConstant && !_settled.Contains(c) && IsMoney(c)))
        {
            double scaling = Scaling.Of(column, quantity, product);
            if (Math.Abs(scaling) < .3) continue;
            string within = product is null ? "" : $" of the same {product.Column}";
            if (scaling > 0)
            {
                relations.Add(column, 2.2 * scaling, $"it grows with {quantity.Column}{within}: of the whole line", OfLine);
                relations.Add(column, -4 * scaling, $"it grows with {quantity.Column}{within}: of the whole line", OfOne);
                most = Math.Max(most, scaling);
            }
            else
            {
                relations.Add(column, -1.5 * scaling, $"it does not grow with {quantity.Column}{within}: of one unit", OfOne);
                relations.Add(column, 4 * scaling, $"it does not grow with {quantity.Column}{within}: of one unit", OfLine);
            }
        }
        if (most > 0 && quantity.Header.IsGenerated) relations.Add(quantity, 2 * most, "amounts grow with it", "quantity");
    }

    /// <summary>The likeliest quantity; without headers the only small whole numbers will do.</summary>
    ColumnFacts? Quantity()
    {
        if (relations.Likely("quantity") is { } likely) return likely;
        var possible = relations.Of("quantity").Where(c => c.LogOdds > -1.5).ToList();
        return possible is [var only] ? only.Column : null;
    }

    bool IsMoney(ColumnFacts column) => relations.Of("unit_price").Concat(relations.Of("line_amount")).Concat(relations.Of("line_cost")).Concat(relations.Of("unit_cost")).Any(c => c.Column == column && c.LogOdds > -4);

    void WholeOrders()
    {
        if (relations.Likely("order_id") is not { } order) return;
        var (quantity, price) = (relations.Likely("quantity"), relations.Likely("unit_price"));
        foreach (var column in lines.Columns.Where(c => c.IsNumeric && c != order && !c.IsConstant))
        {
            if (!OrderGrouping.IsOfWholeOrder(order, column)) continue;
            _ofWholeOrders.Add(column);
            relations.Add(column, -6, "it is one figure for the whole order", Figures);
            if (quantity is null || price is null || quantity == column || price == column) continue;
            double share = OrderGrouping.AddsUp(order, row => quantity.NumberAt(row) * price.NumberAt(row), column);
            if (share < .8) continue;
            string words = string.Create(CultureInfo.InvariantCulture, $"{quantity.Column} x {price.Column} adds up to {column.Column} on {share:P0} of the orders");
            relations.Add(quantity, 1.5, words, "quantity");
            relations.Add(price, 2, words, "unit_price");
        }
    }

    internal void OnlyAmount()
    {
        var amounts = lines.Columns.Where(c => c.IsNumeric && c.NumberShare(n => n != Math.Floor(n)) > .3).ToList();
        if (amounts is [var only] && only.Header.IsGenerated) relations.Add(only, 1, "the only column of amounts", "line_amount", "unit_price");
    }
}

using Tillsight.Views;

namespace Tillsight.Analyses.AbcXyz;

/// <summary>Draws the matrix by count and by money, and the products with their classes.</summary>
sealed class AbcXyzView(AnalysisContext context, AbcXyzResult result)
{
    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    string Window => RangeName.Of(result.Window);

    bool HasXyz => result.Products.Any(p => p.Xyz is not null);

    public View Draw()
    {
        List<Block> blocks = [Cards(), .. Notes()];
        blocks.Add(Matrix("net_sales_matrix", MoneyTitle(), "Net sales", c => c.NetSales, Unit.Money));
        blocks.Add(Matrix("product_matrix", $"{Count(Of('A', 'X').Products)} products are in AX: much money, even demand", "Products", c => c.Products, Unit.Count));
        blocks.Add(Products());
        return View.Of("ABC and XYZ", blocks);
    }

    Figures Cards() => new(
    [
        new("class_a", "Products in class A", Class('A').Sum(c => c.Products), Unit.Count, HigherIsBetter: null, Note: "they bring 80 % of net sales"),
        new("class_ax", "Of them with even demand (X)", Of('A', 'X').Products, Unit.Count, HigherIsBetter: null, Note: "can be ordered by a fixed rule"),
        new("class_az", "Of them with erratic demand (Z)", Of('A', 'Z').Products, Unit.Count, HigherIsBetter: null, Note: "need a person's eye"),
        new("unsold", "Not sold in the window", Class('U').Sum(c => c.Products), Unit.Count, HigherIsBetter: false, Note: Window),
    ]);

    IEnumerable<Note> Notes()
    {
        var (ax, az, cz) = (Of('A', 'X'), Of('A', 'Z'), Of('C', 'Z'));
        yield return HasXyz
            ? new Note($"{Count(ax.Products)} products of class A are asked for evenly and brought {Money(ax.NetSales)} in {Window}: let a fixed rule reorder them. {Count(az.Products)} of class A are erratic ({Money(az.NetSales)}): "
                + $"decide on them one by one. {Count(cz.Products)} are small and erratic ({Money(cz.NetSales)}): keep no stock of them that nobody asked for.")
            : new Note($"Demand cannot be classed yet: {DemandVariation.FewestPeriods} whole weeks or months since a product's first sale are needed, and the data has {result.Periods}.", Tone.NotEnoughData);
        if (result.IsWidened) yield return new Note($"The last 28 days hold fewer than ten sale lines a product, so ABC classes go by {Window}; choose with --days.", Tone.Caution);
    }

    string MoneyTitle()
    {
        decimal total = result.Cells.Sum(c => c.NetSales);
        return total > 0 ? $"{_formats.Short(Of('A', 'X').NetSales / total, Unit.Rate)} of net sales come from AX products" : "Net sales by class";
    }

    Chart Matrix(string name, string title, string measure, Func<AbcXyzCell, decimal> value, Unit unit)
    {
        char[] rows = [.. result.Cells.Select(c => c.Abc).Distinct()];
        char?[] columns = [.. result.Cells.Select(c => c.Xyz).Distinct().OrderBy(x => x ?? 'Ω')];
        var most = result.Cells.MaxBy(value)!;
        return new Chart(name, title, $"{measure} by ABC class ({Window}) and XYZ class (units by {result.Grain}, the last {result.Periods})",
            $"{measure} by class; the largest cell is {most.Abc}{most.Xyz?.ToString() ?? " without XYZ"} with {_formats.Headline(value(most), unit)}.",
            new HeatMap([.. rows.Select(Named)], [.. columns.Select(c => c?.ToString() ?? "too new")],
                [.. rows.Select(r => (IReadOnlyList<decimal?>)[.. columns.Select(c => result.Cells.FirstOrDefault(x => x.Abc == r && x.Xyz == c) is { } cell ? (decimal?)value(cell) : null)])],
                unit, ShowValues: true, RowLabel: "ABC", ColumnLabel: "XYZ"));
    }

    Table Products() => new("products", "Products and their classes",
        [
            new("product", "Product", Unit.Text, Members: new("product")), new("product_name", "Name", Unit.Text, Members: new("product", [.. result.Products.Select(p => p.ProductId)])), new("abc", "ABC", Unit.Text), new("xyz", "XYZ", Unit.Text),
            new("net_sales", "Net sales", Unit.Money, Bar: true), new("units_per_period", $"Units a {result.Grain}", Unit.Quantity), new("variation", "Variation", Unit.Number), new("periods", $"{char.ToUpperInvariant(result.Grain[0])}{result.Grain[1..]}s", Unit.Count),
        ],
        [.. result.Products.Select(p => (IReadOnlyList<object?>)[p.ProductId, p.ProductName, p.Abc.ToString(), p.Xyz?.ToString(), p.NetSales, p.UnitsPerPeriod, p.Variation, (long)p.Periods])], IsDetail: true);

    AbcXyzCell Of(char abc, char xyz) => result.Cells.FirstOrDefault(c => c.Abc == abc && c.Xyz == xyz) ?? new(abc, xyz, 0, 0);

    IEnumerable<AbcXyzCell> Class(char abc) => result.Cells.Where(c => c.Abc == abc);

    static string Named(char abc) => abc == 'U' ? "U (unsold)" : abc.ToString();

    string Count(long n) => _formats.Exact(n, Unit.Count);

    string Money(decimal value) => _formats.Headline(value, Unit.Money);
}

using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Views;

namespace Tillsight.Analyses.TopProducts;

/// <summary>Draws the best products, how concentrated the measure is, and the ABC classes.</summary>
sealed class TopProductsView(AnalysisContext context, TopProductsOptions options, TopProductsResult result)
{
    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
    readonly Unit _unit = result.By == ProductMeasure.Units ? Unit.Quantity : Unit.Money;
    readonly string _metric = result.By switch { ProductMeasure.NetSales => "net_sales", ProductMeasure.Units => "units", _ => "gross_profit" };

    string Label => MetricCatalogue.Get(_metric).Name;

    string Period => context.Facts is { FirstDate: { } first, LastDate: { } last }
        ? ", " + RangeName.Of(new DateRange(options.From is { } from && from > first ? from : first, options.To is { } to && to < last ? to : last))
        : "";

    public View Draw()
    {
        List<Block> blocks = [Cards(), .. Notes(), Ranking()];
        if (result.Tenths.Count > 0) blocks.Add(Concentration());
        if (result.Classes.Count(c => c.SalesShare > 0) > 1) blocks.Add(Classes());
        blocks.Add(Products());
        blocks.Add(ClassTable());
        return View.Of("Top products", blocks);
    }

    Figures Cards()
    {
        var a = result.Classes.FirstOrDefault(c => c.Class == 'A');
        List<Figure> cards =
        [
            new(_metric, Label, result.Total, _unit, Note: "all products"),
            new("products", "Products", result.ProductCount, Unit.Count, HigherIsBetter: null, Note: "sold or taken back"),
        ];
        if (TopShare is { } share) cards.Add(new("top_share", $"Share of the top {result.Products.Count}", share, Unit.Rate, HigherIsBetter: null, Note: $"of {Label.ToLowerInvariant()}"));
        if (a?.SalesShare is not null) cards.Add(new("class_a", "Products in class A", a.Products, Unit.Count, HigherIsBetter: null, Note: $"{_formats.Exact(a.ProductShare, Unit.Rate)} of them bring {_formats.Exact(a.SalesShare, Unit.Rate)} of net sales"));
        return new Figures(cards);
    }

    decimal? TopShare => result.Products.Count < result.ProductCount ? result.Products[^1].CumulativeShare : null;

    IEnumerable<Note> Notes()
    {
        var best = result.Products[0];
        string lead = $"{best.Product.Name} leads with {Value(best.Value)}{(best.Share is { } share ? $" ({_formats.Exact(share, Unit.Rate)} of {Label.ToLowerInvariant()})" : "")}.";
        string rest = TopShare is { } top ? $" The top {result.Products.Count} of {_formats.Exact(result.ProductCount, Unit.Count)} products bring {_formats.Exact(top, Unit.Rate)}." : "";
        yield return new Note(lead + rest + Tail());
        if (result.UnnamedNetSales != 0) yield return new Note($"{_formats.Headline(result.UnnamedNetSales, Unit.Money)} of net sales names no product and is in no share.", Tone.Caution);
        if (result.By == ProductMeasure.Profit && result.Classes.Count > 0) yield return new Note("Profit is told only of products whose cost is known; ABC classes go by net sales.");
    }

    /// <summary>What the last products bring, and what to do.</summary>
    string Tail()
    {
        var c = result.Classes.FirstOrDefault(x => x.Class == 'C');
        if (c is not { SalesShare: { } share, ProductShare: >= 0.25m } || result.ProductCount < 20) return "";
        return $" {_formats.Exact(c.Products, Unit.Count)} products (class C) share the last {_formats.Exact(share, Unit.Rate)}, {_formats.Headline(c.NetSales, Unit.Money)}: look there for what need not be kept.";
    }

    Chart Ranking() => new("top_products",
        $"{Short(result.Products[0].Product.Name)} is the best of {_formats.Exact(result.ProductCount, Unit.Count)} products",
        $"{Label} of the first {result.Products.Count} products with their cumulative share{Period}",
        $"{result.Products[0].Product.Name} leads with {Value(result.Products[0].Value)}{(TopShare is { } top ? $"; the first {result.Products.Count} bring {_formats.Exact(top, Unit.Rate)} of {Label.ToLowerInvariant()}" : "")}.",
        new Bars([.. result.Products.Select(p => p.Product.Name)], [new(Label, [.. result.Products.Select(p => p.Value)])], _unit,
            CumulativeShare: result.Products.All(p => p.CumulativeShare is not null) ? [.. result.Products.Select(p => p.CumulativeShare!.Value)] : null, CategoryLabel: "Product", Members: Ids));

    Members Ids => new("product", [.. result.Products.Select(p => p.Product.ProductId)]);

    Chart Concentration()
    {
        var tenths = result.Tenths;
        string share = _formats.Exact(tenths[0].CumulativeShare, Unit.Rate);
        return new Chart("concentration", $"The best tenth of the products brings {share}", $"{Label} by tenths of {_formats.Exact(result.ProductCount, Unit.Count)} products, best first, with the running share{Period}",
            $"The best tenth of the products brings {share} of {Label.ToLowerInvariant()}, the best half {_formats.Exact(tenths[4].CumulativeShare, Unit.Rate)}.",
            new Bars([.. tenths.Select(t => $"{(t.Tenth - 1) * 10}–{t.Tenth * 10} %")], [new(Label, [.. tenths.Select(t => (decimal?)t.Amount)])], _unit,
                Horizontal: false, CumulativeShare: [.. tenths.Select(t => Math.Min(1, t.CumulativeShare))], CategoryLabel: "Products"));
    }

    Chart Classes()
    {
        var a = result.Classes[0];
        return new Chart("abc_classes", $"{_formats.Exact(a.ProductShare, Unit.Rate)} of the products make class A", $"Share of products and of net sales by ABC class{Period}",
            "Of the products and of net sales, " + string.Join("; ", result.Classes.Select(c => $"class {c.Class} has {_formats.Exact(c.ProductShare, Unit.Rate)} and {_formats.Exact(c.SalesShare, Unit.Rate)}")) + ".",
            new Bars([.. result.Classes.Select(c => c.Class.ToString())],
                [new("Products", [.. result.Classes.Select(c => c.ProductShare)]), new("Net sales", [.. result.Classes.Select(c => c.SalesShare)])], Unit.Rate, Horizontal: false, CategoryLabel: "Class"));
    }

    Table Products()
    {
        bool costs = context.Facts.HasCosts;
        return new Table("products", $"Products by {Label.ToLowerInvariant()}",
            [
                new("rank", "Rank", Unit.Count), new("product", "Product", Unit.Text, Members: new("product")), new("product_name", "Name", Unit.Text, Members: Ids), new("net_sales", "Net sales", Unit.Money), new("units", "Units", Unit.Quantity),
                .. costs ? (Column[])[new("gross_profit", "Gross profit", Unit.Money), new("gross_margin", "Margin", Unit.Rate)] : [],
                new("share", "Share", Unit.Rate, Bar: true), new("cumulative_share", "Cumulative", Unit.Rate), new("abc_class", "Class", Unit.Text),
            ],
            [.. result.Products.Select(p => (IReadOnlyList<object?>)
                [(long)p.Rank, p.Product.ProductId, p.Product.ProductName, p.Product.NetSales, p.Product.Units, .. costs ? (object?[])[p.Product.GrossProfit, p.Product.GrossMargin] : [], p.Share, p.CumulativeShare, p.AbcClass.ToString()])]);
    }

    Table ClassTable() => new("abc_classes", "ABC classes by net sales",
        [new("abc_class", "Class", Unit.Text), new("products", "Products", Unit.Count), new("product_share", "Share of products", Unit.Rate, Bar: true), new("net_sales", "Net sales", Unit.Money), new("sales_share", "Share of net sales", Unit.Rate, Bar: true)],
        [.. result.Classes.Select(c => (IReadOnlyList<object?>)[c.Class.ToString(), c.Products, c.ProductShare, c.NetSales, c.SalesShare])]);

    string Value(decimal? value) => _formats.Headline(value, _unit);

    static string Short(string name) => name.Length <= 40 ? name : name[..39] + "…";
}

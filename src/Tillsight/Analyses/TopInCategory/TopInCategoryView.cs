using Tillsight.Views;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.TopInCategory;

/// <summary>Draws the leading products of each category: a chart and a table by the chosen measure, tables by the others.</summary>
sealed class TopInCategoryView(WorkspaceSettings settings, TopInCategoryResult result)
{
    /// <summary>More bars are no longer read; the table holds them all.</summary>
    const int MostBars = 30;

    readonly Formats _formats = Formats.For(settings.Currency, settings.Locale);

    public View Draw() => View.Of("Top of each category",
        [Cards(), new Note(Sentence()), Chart(), .. Tables(), CategoryTable()]);

    Figures Cards()
    {
        var best = result.Categories[0];
        return new Figures(
        [
            new("categories", "Categories", result.Categories.Count(c => c.Category is not null), Unit.Count, HigherIsBetter: null),
            new("largest_category", $"Largest: {best.Name}", best.NetSales, Unit.Money, HigherIsBetter: null, Note: "net sales"),
        ]);
    }

    string Sentence()
    {
        var leaders = result.Categories.Take(4).Select(c => $"{c.Name}: {c.By(result.By)[0].Name} ({Value(c.By(result.By)[0])})");
        string more = result.Categories.Count > 4 ? $"; and {result.Categories.Count - 4} more" : "";
        return $"The leader of each category by {Word(result.By)} is {string.Join("; ", leaders)}{more}.{Differences()}";
    }

    /// <summary>Where the most bought product is not the one that brings most.</summary>
    string Differences()
    {
        var differ = result.Categories.Where(c => c.ByOrders[0].ProductId != c.ByNetSales[0].ProductId).ToList();
        if (differ.Count == 0) return " The same products lead by purchases and by net sales.";
        var first = differ[0];
        string rest = differ.Count > 1 ? $"; {differ.Count - 1} more {(differ.Count == 2 ? "category differs" : "categories differ")}" : "";
        return $" In {first.Name}, {first.ByOrders[0].Name} is bought most often but {first.ByNetSales[0].Name} brings most ({_formats.Headline(first.ByNetSales[0].NetSales, Unit.Money)}){rest}.";
    }

    Chart Chart()
    {
        var bars = result.Categories.Take(Math.Max(1, MostBars / result.Top)).SelectMany(c => c.By(result.By).Select(p => (Category: c, Product: p))).ToList();
        int shown = bars.Select(b => b.Category).Distinct().Count();
        string part = shown < result.Categories.Count ? $", {shown} largest categories" : "";
        var best = bars.MaxBy(b => b.Product.Measure(result.By));
        return new Chart("top_in_category", $"{best.Product.Name} in {best.Category.Name} leads by {Word(result.By)}",
            $"{Label(result.By)} of the first {result.Top} products of each category{part}",
            $"Of the leading products of {shown} {(shown == 1 ? "category" : "categories")}, {best.Product.Name} ({best.Category.Name}) has the most {Word(result.By)}: {Value(best.Product)}.",
            new Bars([.. bars.Select(b => $"{b.Category.Name} · {b.Product.Name}")], [new(Label(result.By), [.. bars.Select(b => (decimal?)b.Product.Measure(result.By))])], UnitOf(result.By), CategoryLabel: "Product", Members: new("product", [.. bars.Select(b => b.Product.ProductId)])));
    }

    /// <summary>The chosen ranking, then those by orders and by net sales.</summary>
    IEnumerable<Table> Tables() => ((CategoryMeasure[])[result.By, CategoryMeasure.Orders, CategoryMeasure.NetSales]).Distinct().Select(TableBy);

    Table TableBy(CategoryMeasure by) => new($"top_by_{NameOf(by)}", $"First {result.Top} of each category by {Word(by)}",
        [
            new("category", "Category", Unit.Text, Members: new("category")), new("rank", "Rank", Unit.Count), new("product", "Product", Unit.Text, Members: new("product")), new("product_name", "Name", Unit.Text),
            new("orders", "Orders", Unit.Count, Bar: by == CategoryMeasure.Orders), new("net_sales", "Net sales", Unit.Money, Bar: by == CategoryMeasure.NetSales),
            new("units", "Units", Unit.Quantity, Bar: by == CategoryMeasure.Units), new("category_share", "Share of category", Unit.Rate),
        ],
        [.. result.Categories.SelectMany(c => c.By(by).Select((p, i) => (IReadOnlyList<object?>)[c.Name, (long)(i + 1), p.ProductId, p.ProductName, p.Orders, p.NetSales, p.Units, c.Share(p)]))],
        IsDetail: by != result.By);

    Table CategoryTable() => new("categories", "Categories",
        [new("category", "Category", Unit.Text, Members: new("category")), new("net_sales", "Net sales", Unit.Money, Bar: true), new("products", "Products sold", Unit.Count), new("leader_share", "Share of the leader", Unit.Rate)],
        [.. result.Categories.Select(c => (IReadOnlyList<object?>)[c.Name, c.NetSales, (long)c.ProductCount, c.Share(c.ByNetSales[0])])]);

    string Value(CategoryProduct product) => _formats.Headline(product.Measure(result.By), UnitOf(result.By));

    static Unit UnitOf(CategoryMeasure by) => by switch { CategoryMeasure.Orders => Unit.Count, CategoryMeasure.NetSales => Unit.Money, _ => Unit.Quantity };

    static string NameOf(CategoryMeasure by) => by switch { CategoryMeasure.Orders => "orders", CategoryMeasure.NetSales => "net_sales", _ => "units" };

    static string Word(CategoryMeasure by) => by switch { CategoryMeasure.Orders => "orders", CategoryMeasure.NetSales => "net sales", _ => "units" };

    static string Label(CategoryMeasure by) => by switch { CategoryMeasure.Orders => "Orders", CategoryMeasure.NetSales => "Net sales", _ => "Units" };
}

using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>The overview of a shop over the chosen period: key figures, net sales over time, what rose and fell, places, new and returning customers.</summary>
sealed class OverviewBoard(ShopPage page) : Board(page)
{
    static readonly string[] Shown = ["net_sales", "orders", "aov", "customers", "new_customers", "units", "return_rate_period", "gross_margin"];

    public View Draw()
    {
        var query = new MetricQuery { Metrics = [.. ShownTo(Facts, Selection.HasDates)] };
        var now = Answer(query);
        if (Nothing(now) is { } nothing) return View.Of("Overview", nothing);
        var blocks = new List<Block> { Cards(query, now), new Note(Sentence(now), ToneOf(now)) };
        blocks.AddRange(now.Notes.Select(n => new Note(n, Tone.Caution)));
        if (Selection.HasDates) blocks.Add(Trend("net_sales", "net_sales"));
        Block?[] more =
        [
            Facts.HasProducts ? Ranking("product", "Products") : null, Facts.HasProducts ? Falling("product", "Products") : null,
            Facts.HasCategories ? Ranking("category", "Categories") : null, Places(), Selection.HasDates && Facts.HasCustomers ? NewAndReturning() : null,
        ];
        blocks.AddRange(more.OfType<Block>());
        if (Facts.HasCustomers && Selection.HasDates) blocks.AddRange(Of("rfm", ["segments"]));
        return View.Of("Overview", blocks);
    }

    /// <summary>Key figures that a shop's data can tell.</summary>
    public static IEnumerable<string> ShownTo(ShopFacts facts, bool hasDates) => Shown.Where(metric => metric switch
    {
        "customers" => facts.HasCustomers,
        "new_customers" => facts.HasCustomers && hasDates,
        "gross_margin" => facts.HasCosts,
        _ => true,
    });

    string Sentence(MetricAnswer now)
    {
        decimal sales = now.Figure(now.Total, "net_sales") ?? 0;
        string amount = Formats.Exact(sales, Unit.Money), period = PeriodName;
        if (now.ComparedWith is not { } with || now.Figure(now.Total, "net_sales_previous") is not { } before)
            return Selection.Against == ComparedWith.Nothing ? $"Net sales were {amount} in {period}." : $"Net sales were {amount} in {period}. There is no data to compare with.";
        string change = before == 0 ? $"were {amount}" : $"{(sales < before ? "fell" : "rose")} {Formats.Exact(Math.Abs((sales - before) / before), Unit.Rate)} to {amount}";
        return sales == before ? $"Net sales stayed at {amount} in {period} against {WithArticle(with)}." : $"Net sales {change} in {period} against {WithArticle(with)} ({Formats.Difference(sales - before, Unit.Money)}).";
    }

    static Tone ToneOf(MetricAnswer now) => now.ComparedWith is null ? Tone.Plain : now.Figure(now.Total, "net_sales_change_rate") switch { < -0.02m => Tone.Bad, > 0.02m => Tone.Good, _ => Tone.Plain };
}

using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>A figure's passport: what it means, how it is worked out, over what, how fresh it is, what it is made of, and the lines behind it.</summary>
sealed class FigureBoard(ShopPage page, Metric metric) : Board(page)
{
    const int FirstLines = 20;

    public View Draw()
    {
        var query = new MetricQuery { Metrics = [metric.Id] };
        var now = Answer(query);
        Passport = MetricPassport.Of(now, now.Total, metric.Id);
        var blocks = new List<Block> { Cards(query, now), new Note(char.ToUpperInvariant(metric.Formula[0]) + metric.Formula[1..] + ".") };
        if (metric.Notes is { } notes) blocks.Add(new Note(notes, Tone.Caution));
        blocks.AddRange(now.Notes.Select(n => new Note(n, Tone.Caution)));
        blocks.Add(Facts());
        blocks.Add(Steps());
        if (Nothing(now) is { } nothing) return View.Of(metric.Name, [.. blocks, nothing]);
        if (Selection.HasDates) blocks.Add(Trend("over_time", metric.Id));
        blocks.AddRange(Parts().OfType<Block>());
        blocks.Add(LinesBoard.Table(Page, metric, FirstLines, 0));
        return View.Of(metric.Name, blocks);
    }

    /// <summary>Of the figure drawn last.</summary>
    public MetricPassport? Passport { get; private set; }

    new Table Facts()
    {
        var passport = Passport!;
        List<IReadOnlyList<object?>> rows =
        [
            ["Value", Formats.Exact(passport.Value, metric.Unit) + (passport.IsPartial ? " (the period is unfinished)" : "")],
            ["Days", passport.Dates], ["Filters", passport.Filters.Count == 0 ? "none" : string.Join("; ", passport.Filters)],
            ["Order lines looked at", Formats.Exact(passport.Lines, Unit.Count)], ["Freshness", Page.Fresh.Text],
            ["Adds up", metric.IsAdditive ? "yes: the parts of any one dimension sum to the whole" : "no: the whole is worked out anew"],
        ];
        if (Page.Shop.Limits.Count > 0) rows.Add(["Your view", "limited to lines where " + string.Join(" and ", Page.Shop.Limits)]);
        return new Table("passport", "Passport", [new("what", "What", Unit.Text), new("is", "Is", Unit.Text)], rows);
    }

    Table Steps() => new("steps", "How it is worked out", [new("name", "Step", Unit.Text), new("id", "Id", Unit.Text), new("reads", "Is", Unit.Text)],
        [.. Passport!.Steps.Select(s => (IReadOnlyList<object?>)[s.Name, s.Id, s.Reads ?? s.Formula])]);

    /// <summary>What it is made of, by everything that this shop tells lines apart by.</summary>
    IEnumerable<Chart?> Parts()
    {
        var facts = Page.Facts;
        if (facts.HasCategories) yield return Ranking("category", "Categories", metric.Id);
        if (facts.HasProducts) yield return Ranking("product", "Products", metric.Id);
        if (facts.HasStores) yield return Ranking("store", "Stores", metric.Id);
        yield return Ranking("channel", "Channels", metric.Id);
        if (facts.HasPlaces) yield return Ranking("country", "Countries", metric.Id);
        if (facts.HasCustomers && Page.Engine.ColumnsOf("customer_segment").Count > 0) yield return Ranking("segment", "Segments", metric.Id);
    }
}

using Tillsight.Analyses;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>One customer: what they brought, when they ordered, what they like, and when they may order next.</summary>
/// <param name="id">As the source writes it.</param>
sealed class CustomerBoard(ShopPage page, string id, CustomerHistory history) : Board(page)
{
    readonly MetricFilter _customer = new("customer", [id]);

    public View Draw()
    {
        var query = new MetricQuery { Metrics = ["net_sales", "orders", "aov", "units", "returns"], Where = [_customer] };
        var all = Page.Reader.Answer(query, Page.Cancellation);
        var blocks = new List<Block> { AnswerFigures.Of(all), new Note(Words(all)) };
        if (Next() is { } next) blocks.Add(next);
        if (Selection.HasDates) blocks.Add(Trend("net_sales", "net_sales", _customer));
        Block?[] more = [Facts.HasProducts ? Ranking("product", "Products", where: _customer) : null, Facts.HasCategories ? Ranking("category", "Categories", where: _customer) : null];
        blocks.AddRange(more.OfType<Block>());
        blocks.Add(Orders());
        return View.Of(id, blocks);
    }

    string Words(MetricAnswer all)
    {
        var days = history.Orders.Where(o => o.IsSale && o.OrderDate is not null).Select(o => o.OrderDate!.Value).ToList();
        string segment = history.Segment is { } name ? $"Segment: {name}. " : "";
        return days.Count == 0
            ? $"{segment}Over all data: {Formats.Exact(all.Figure(all.Total, "net_sales"), Unit.Money)} in {Formats.Exact(all.Figure(all.Total, "orders"), Unit.Count)} orders."
            : $"{segment}Over all data: {Formats.Exact(all.Figure(all.Total, "net_sales"), Unit.Money)} in {Formats.Exact(all.Figure(all.Total, "orders"), Unit.Count)} orders, the first on {Formats.Date(days.Min())}, the last on {Formats.Date(days.Max())}.";
    }

    Note? Next()
    {
        if (!Selection.HasDates || Page.Reader.Coverage.Dates is not { } data) return null;
        if (history.Next is not { } next)
            return new($"Too early to say when the next order comes: this takes {NextOrder.FewestGaps + 1} days with an order.", Tone.NotEnoughData);
        string gap = Formats.Exact(next.MedianGap, Unit.Days);
        string usual = $"Half of the {next.Gaps} gaps between orders were shorter than {gap}";
        return next.Latest < data.Last
            ? new($"The next order was expected around {Formats.Date(next.Expected)} (half of the gaps: {Formats.Date(next.Earliest)} to {Formats.Date(next.Latest)}); the data ends on {Formats.Date(data.Last)} without it. {usual}.", Tone.Caution)
            : new($"The next order is expected around {Formats.Date(next.Expected)} (half of the gaps: {Formats.Date(next.Earliest)} to {Formats.Date(next.Latest)}). {usual}.");
    }

    Table Orders() => new("orders", "Every order",
        [new("order", "Order", Unit.Text), new("date", "Date", Unit.Date), new("lines", "Lines", Unit.Count), new("units", "Units", Unit.Quantity), new("net_sales", "Net sales", Unit.Money, Bar: true)],
        [.. history.Orders.Select(o => (IReadOnlyList<object?>)[o.OrderId, o.OrderDate, o.LineCount, o.Units, o.NetSales])], IsDetail: true);
}

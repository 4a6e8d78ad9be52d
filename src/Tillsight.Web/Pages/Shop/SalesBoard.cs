using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Sales over the chosen period: the ladder from gross to total, the trend, when and where things sell, what comes back.</summary>
sealed class SalesBoard(ShopPage page) : Board(page)
{
    static readonly string[] Shown = ["net_sales", "gross_sales", "discounts", "returns", "total_sales", "orders", "aov", "units_per_transaction"];
    static readonly string[] Columns = ["gross_sales", "discounts", "returns", "net_sales", "charges", "orders", "units", "aov", "return_rate_period"];

    public View Draw()
    {
        var query = new MetricQuery { Metrics = [.. Shown.Where(m => m != "discounts" || Facts.HasDiscounts)] };
        var now = Answer(query);
        if (Nothing(now) is { } nothing) return View.Of("Sales", nothing);
        var blocks = new List<Block> { Cards(query, now) };
        if (Selection.HasDates) blocks.Add(Trend("net_sales", "net_sales"));
        Block?[] more =
        [
            Ladder(), Facts.HasCategories ? Ranking("category", "Categories") : null, Facts.HasStores ? Ranking("store", "Stores", rows: 12) : null,
            Ranking("channel", "Channels"), Places(), Selection.HasDates ? When() : null,
            Selection.HasDates ? Trend("return_rate", "return_rate_period") : null, Facts.HasProducts ? Ranking("product", "Products", "returns") : null,
        ];
        blocks.AddRange(more.OfType<Block>());
        if (Selection.HasDates)
        {
            blocks.AddRange(Of("seasons-and-peaks", ["calendar"]));
            blocks.Add(BySteps());
        }
        return View.Of("Sales", blocks);
    }

    Chart Ladder()
    {
        var answer = Answer(new MetricQuery { Metrics = ["gross_sales", "discounts", "returns", "net_sales", "charges", "tax", "total_sales"] });
        decimal Of(string metric) => answer.Figure(answer.Total, metric) ?? 0;
        decimal gross = Of("gross_sales"), taken = Of("discounts") + Of("returns");
        List<WaterfallStep> steps = [new("Gross sales", gross, IsTotal: true)];
        foreach (var (metric, name, sign) in (ReadOnlySpan<(string, string, int)>)[("discounts", "Discounts", -1), ("returns", "Returns", -1)])
            if (Of(metric) != 0) steps.Add(new(name, sign * Of(metric)));
        steps.Add(new("Net sales", Of("net_sales"), IsTotal: true));
        foreach (var (metric, name) in (ReadOnlySpan<(string, string)>)[("charges", "Charges"), ("tax", "Tax")])
            if (Of(metric) != 0) steps.Add(new(name, Of(metric)));
        if (Of("total_sales") != Of("net_sales")) steps.Add(new("Total sales", Of("total_sales"), IsTotal: true));
        return new Chart("sales_ladder", gross > 0 ? $"{Formats.Exact(taken / gross, Unit.Rate)} of gross sales go to discounts and returns" : "From gross to net sales",
            $"From gross to total sales, {PeriodName}{Filtered}", $"Of gross sales of {Formats.Exact(gross, Unit.Money)}, discounts and returns take {Formats.Exact(taken, Unit.Money)}; {Formats.Exact(Of("net_sales"), Unit.Money)} remain as net sales.",
            new Waterfall(steps, Unit.Money));
    }

    /// <summary>Weekday by hour where lines have a time, else by weekday.</summary>
    Chart? When()
    {
        if (!Facts.HasTimes) return Ranking("weekday", "Weekdays", rows: 7);
        var answer = Answer(new MetricQuery { Metrics = ["net_sales"], By = ["weekday", "hour"] });
        var cells = answer.Rows.Where(r => r.Cells[0] is not null && r.Cells[1] is not null).ToList();
        if (cells.Count == 0) return null;
        string[] days = [.. cells.Select(r => (string)r.Cells[0]!).Distinct()];
        long[] hours = [.. cells.Select(r => (long)r.Cells[1]!).Distinct().Order()];
        var values = cells.ToDictionary(r => ((string)r.Cells[0]!, (long)r.Cells[1]!), r => answer.Figure(r, "net_sales"));
        var best = cells.MaxBy(r => answer.Figure(r, "net_sales"))!;
        return new Chart("weekday_hour", $"{best.Cells[0]} from {best.Cells[1]}:00 brings most", $"Net sales by weekday and hour, {PeriodName}{Filtered}",
            $"Net sales by weekday and hour of the order; the most, {Formats.Exact(answer.Figure(best, "net_sales"), Unit.Money)}, came on {best.Cells[0]}s from {best.Cells[1]}:00.",
            new HeatMap(days, [.. hours.Select(h => FormattableString.Invariant($"{h}:00"))], [.. days.Select(d => (IReadOnlyList<decimal?>)[.. hours.Select(h => values.GetValueOrDefault((d, h)))])],
                Unit.Money, RowLabel: "Weekday", ColumnLabel: "Hour", RowMembers: new("weekday"), ColumnMembers: new("hour", [.. hours.Select(h => FormattableString.Invariant($"{h}"))])));
    }

    Table BySteps()
    {
        var answer = Answer(new MetricQuery { Metrics = Columns, Grain = Selection.Grain });
        string[] kept = [GrainDimension, .. Columns.Where(c => c != "discounts" || Facts.HasDiscounts)];
        var columns = answer.Columns.Where(c => kept.Contains(c.Id)).ToList();
        return new Table("by_period", $"Sales by {GrainName}", [.. columns.Select(c => new Column(c.Id, c.Label, c.Unit))],
            [.. answer.Rows.Select(r => (IReadOnlyList<object?>)[.. columns.Select(c => r.Cells[answer.IndexOf(c.Id)])])], IsDetail: true);
    }

    string GrainDimension => Selection.Grain == Calendars.Grain.Day ? "date" : GrainName;
}

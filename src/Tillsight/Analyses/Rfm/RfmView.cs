using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Analyses.Rfm;

/// <summary>Draws the segments: cards, the finding, areas by money, the grid of recency and frequency, tables.</summary>
static class RfmView
{
    public static View Of(string title, RfmResult result, RfmOptions options, long[,] grid, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        var blocks = new List<Block> { Cards(result), new Note(Sentence(result, formats)) };
        if (result.Snapshot is null) blocks.Add(new Note("The source has no order dates, so nobody's last order can be dated: customers are grouped by how often they bought, earlier purchases included where the source gives them.", Tone.Caution));
        else if (result.Customers < 25 && options.Scores == RfmScores.Quintiles)
            blocks.Add(new Note($"Only {result.Customers} customers: a fifth of them is a handful, so scores jump with each order. Fixed borders are steadier: --scores thresholds.", Tone.Caution));
        if (result.NetSales > 0) blocks.Add(Areas(result, options, formats));
        if (result.Snapshot is not null) blocks.Add(GridChart(result, grid, options, formats));
        blocks.AddRange([Segments(result, options), Movement(result), Scores(result)]);
        return View.Of(title, [.. blocks.Where(b => b is not Table { Name: "movement", Rows.Count: 0 })]);
    }

    public static AnalysisOutcome Nobody(string title, DateOnly? snapshot) => new(null, View.Of(title, new Note(snapshot is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"No identified customer had ordered before {day:yyyy-MM-dd}. Choose a later day with --snapshot.")
        : "No identified customer has ordered yet.", Tone.NotEnoughData)))
    { IsPossible = false };

    static Figures Cards(RfmResult result) => new([
        new("ordering_customers", "Customers who ordered", result.Customers, Unit.Count),
        new("sales_per_customer", "Net sales a customer", result.NetSalesPerCustomer.Mean, Unit.Money, Note: "since the records begin"),
        new("orders_per_customer", "Orders a customer", result.Orders.Mean, Unit.Number),
        .. result.RecencyDays is { } days ? [new Figure("recency_days", "Median time since the last order", days.Median, Unit.Days, HigherIsBetter: false)] : Array.Empty<Figure>(),
        new("top_fifth_share", "Share of the best fifth", result.TopFifthShare, Unit.Rate, HigherIsBetter: null, Note: "of net sales"),
    ]);

    static string Sentence(RfmResult result, Formats formats)
    {
        var best = result.Segments.MaxBy(s => s.NetSales)!;
        string text = $"{best.Segment} brought {formats.Exact(best.NetSales, Unit.Money)}, {formats.Exact(best.NetSalesShare, Unit.Rate)} of net sales, with {formats.Exact(best.CustomerShare, Unit.Rate)} of the customers ({formats.Exact(best.Customers, Unit.Count)}).";
        var slipping = result.Segments.Where(s => s.Segment is "At risk" or "Cannot lose them" or "Dormant").ToList();
        if (slipping.Count == 0) return text;
        long customers = slipping.Sum(s => s.Customers);
        return text + $" {formats.Exact(customers, Unit.Count)} customers who brought {formats.Exact(slipping.Sum(s => s.NetSales), Unit.Money)} are slipping away "
            + $"({string.Join(", ", slipping.Select(s => s.Segment))}; {formats.Exact(slipping.Sum(s => s.MeanRecencyDays * s.Customers) / customers, Unit.Days)} since their last order on average): write to them first.";
    }

    static Chart Areas(RfmResult result, RfmOptions options, Formats formats)
    {
        var best = result.Segments.MaxBy(s => s.NetSales)!;
        return new Chart("segments", $"{best.Segment} bring {formats.Short(best.NetSalesShare, Unit.Rate)} of net sales", $"Net sales by segment, {When(result)}",
            $"Net sales by customer segment; the largest is {best.Segment} with {formats.Exact(best.NetSales, Unit.Money)}.",
            new TreeMap([.. result.Segments.Where(s => s.NetSales > 0).OrderByDescending(s => s.NetSales)
                .Select(s => new TreeMapTile(s.Segment, s.NetSales, $"{formats.Exact(s.Customers, Unit.Count)} customers"))], Unit.Money, Standing(options)));
    }

    static Chart GridChart(RfmResult result, long[,] grid, RfmOptions options, Formats formats)
    {
        string[] scores = ["5", "4", "3", "2", "1"];
        var cells = scores.Select(r => (IReadOnlyList<decimal?>)[.. scores.Reverse().Select(f => grid[r[0] - '1', f[0] - '1'] is var n and > 0 ? (decimal?)n : null)]).ToList();
        string unit = options.Frequency == RfmFrequency.Days ? "days with an order" : "orders";
        long best = grid[4, 4];
        return new Chart("recency_by_frequency", $"{formats.Exact(best, Unit.Count)} customers score 5 on both recency and frequency", $"Customers by recency and frequency ({unit}), {When(result)}",
            $"Customers by recency score and frequency score; {formats.Exact(best, Unit.Count)} have the best score on both and {formats.Exact(grid[0, 0], Unit.Count)} the lowest.",
            new HeatMap(scores, [.. scores.Reverse()], cells, Unit.Count, ShowValues: true, RowLabel: "Recency score", ColumnLabel: "Frequency score"));
    }

    static string When(RfmResult result) => result.Snapshot is { } day ? string.Create(CultureInfo.InvariantCulture, $"as of {day:d MMM yyyy}") : "all data";

    /// <summary>The segment that filters know is the one by default: of a chosen snapshot or map it would be another.</summary>
    static Members? Standing(RfmOptions options) => options == new RfmOptions() ? new("segment") : null;

    static Table Segments(RfmResult result, RfmOptions options) => new("segments", "Segments",
        [new("segment", "Segment", Unit.Text, Members: Standing(options)), new("customers", "Customers", Unit.Count), new("customer_share", "Share", Unit.Rate, Bar: true), new("net_sales", "Net sales", Unit.Money),
            new("net_sales_share", "Share", Unit.Rate, Bar: true), new("mean_recency_days", "Days since last order", Unit.Days), new("mean_orders", "Orders each", Unit.Number), new("mean_net_sales", "Net sales each", Unit.Money)],
        [.. result.Segments.Select(s => (IReadOnlyList<object?>)[s.Segment, s.Customers, s.CustomerShare, s.NetSales, s.NetSalesShare, s.MeanRecencyDays, s.MeanOrders, s.MeanNetSales])]);

    static Table Movement(RfmResult result) => new("movement", string.Create(CultureInfo.InvariantCulture, $"Movement between segments since {result.EarlierSnapshot:d MMM yyyy}"),
        [new("from_segment", "From", Unit.Text), new("to_segment", "To", Unit.Text), new("customers", "Customers", Unit.Count), new("net_sales", "Their net sales", Unit.Money)],
        [.. result.Movement.Select(m => (IReadOnlyList<object?>)[m.FromSegment ?? "(not yet a customer)", m.ToSegment, m.Customers, m.NetSales])], IsDetail: true);

    static Table Scores(RfmResult result) => new("scores", "Scores",
        [new("axis", "Axis", Unit.Text), new("score", "Score", Unit.Number), new("customers", "Customers", Unit.Count), new("net_sales", "Net sales", Unit.Money),
            new("lowest", "Lowest value", Unit.Number), new("highest", "Highest value", Unit.Number)],
        [.. result.Scores.Select(s => (IReadOnlyList<object?>)[s.Axis, (long)s.Score, s.Customers, s.NetSales, s.Lowest, s.Highest])], IsDetail: true);
}

using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.Overview;

/// <summary>Draws the overview: cards, the finding in a sentence, net sales by month.</summary>
static class OverviewView
{
    public static AnalysisOutcome Of(AnalysisContext context, DateRange range, IReadOnlyList<string> metrics, MetricAnswer now, MetricAnswer allTime, MetricAnswer months)
    {
        var row = now.Total;
        var figures = metrics.Select(m => new OverviewFigure(m, now.Figure(row, m), now.ComparedWith is null ? null : now.Figure(row, m + "_previous"), allTime.Figure(allTime.Total, m))).ToList();
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        string period = Name(range);
        var result = new OverviewResult(range.First, range.Last, now.ComparedWith, figures);
        return new AnalysisOutcome(result, View.Of("Overview",
            new Figures([.. figures.Select(f => FigureOf(f, now.ComparedWith, Spark(months, f.Metric)))]),
            new Note(Sentence(figures[0], period, now.ComparedWith, formats), ToneOf(figures[0])),
            Chart(months, formats),
            TableOf(figures)));
    }

    public static Figure FigureOf(OverviewFigure figure, string? comparedWith, IReadOnlyList<decimal?>? spark)
    {
        var metric = MetricCatalogue.Get(figure.Metric);
        return new Figure(metric.Id, metric.Name, figure.Value, metric.Unit, figure.Previous, comparedWith, spark, metric.HigherIsBetter);
    }

    public static Table TableOf(IReadOnlyList<OverviewFigure> figures) => new("figures", "Key figures",
        [new("metric", "Figure", Unit.Text), new("value", "Value", Unit.Number), new("previous", "Compared with", Unit.Number), new("change_rate", "Relative change", Unit.Rate), new("all_time", "All data", Unit.Number)],
        [.. figures.Select(f => (IReadOnlyList<object?>)[MetricCatalogue.Get(f.Metric).Name, f.Value, f.Previous, Change(f), f.AllTime])], IsDetail: true, RowUnits: [.. figures.Select(f => MetricCatalogue.Get(f.Metric).Unit)]);

    static decimal? Change(OverviewFigure f) => f is { Value: { } now, Previous: { } then and not 0 } ? (now - then) / Math.Abs(then) : null;

    static IReadOnlyList<decimal?> Spark(MetricAnswer months, string metric) =>
        [.. months.Rows.Where(r => !r.IsPartial).TakeLast(13).Select(r => months.Figure(r, metric))];

    static string Sentence(OverviewFigure sales, string period, string? comparedWith, Formats formats)
    {
        string amount = formats.Exact(sales.Value, Unit.Money);
        if (sales is not { Value: { } now, Previous: { } then } || comparedWith is null) return $"Net sales were {amount} in {period}.";
        decimal difference = now - then;
        string change = Change(sales) is { } rate ? $"{(difference < 0 ? "fell" : "rose")} {formats.Exact(Math.Abs(rate), Unit.Rate)} to {amount}" : $"were {amount}";
        return $"Net sales {change} in {period} against {comparedWith} ({(difference < 0 ? "" : "+")}{formats.Exact(difference, Unit.Money)}).";
    }

    static Tone ToneOf(OverviewFigure sales) => Change(sales) switch { null => Tone.Plain, < -0.02m => Tone.Bad, > 0.02m => Tone.Good, _ => Tone.Plain };

    static Chart Chart(MetricAnswer months, Formats formats)
    {
        var dates = months.Rows.Select(r => (DateOnly)r.Cells[0]!).ToList();
        var values = months.Rows.Select(r => months.Figure(r, "net_sales")).ToList();
        int? unfinished = months.Rows.Count > 0 && months.Rows[^1].IsPartial ? months.Rows.Count - 1 : null;
        var whole = months.Rows.Where(r => !r.IsPartial).Select(r => (Date: (DateOnly)r.Cells[0]!, Sales: months.Figure(r, "net_sales") ?? 0)).ToList();
        string title = whole.Count == 0 ? "Net sales by month" : $"{Month(whole.MaxBy(w => w.Sales).Date)} was the strongest month";
        string summary = whole.Count == 0 ? "Net sales by month." : $"Net sales by month from {Month(dates[0])} to {Month(dates[^1])}; the highest was {formats.Exact(whole.Max(w => w.Sales), Unit.Money)}.";
        return new Chart("net_sales_by_month", title, "Net sales by month", summary,
            new TimeLines(dates, [.. dates.Select(Month)], [new Line("Net sales", values)], Unit.Money, unfinished));
    }

    static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    static string Name(DateRange range) => range.First.Day == 1 && range.Last == range.First.AddMonths(1).AddDays(-1)
        ? range.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First:d MMM yyyy} to {range.Last:d MMM yyyy}");
}

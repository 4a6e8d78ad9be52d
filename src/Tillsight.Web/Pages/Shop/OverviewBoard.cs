using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>The overview of a shop over the chosen period: key figures, net sales over time, what rose and fell, places, new and returning customers.</summary>
sealed class OverviewBoard(MetricReader reader, ShopFacts facts, Formats formats, Selection selection, CancellationToken cancellation)
{
    const int SparkSteps = 13, RowsShown = 8;

    static readonly string[] Shown = ["net_sales", "orders", "aov", "customers", "new_customers", "units", "return_rate_period", "gross_margin"];

    public View Draw()
    {
        string[] metrics = [.. ShownTo(facts)];
        var now = Answer(new MetricQuery { Metrics = metrics });
        if (now.Total.Lines == 0) return View.Of("Overview", new Note(Nothing(), Tone.NotEnoughData));
        var blocks = new List<Block> { Cards(metrics, now), new Note(Sentence(now), ToneOf(now)) };
        blocks.AddRange(now.Notes.Select(n => new Note(n, Tone.Caution)));
        blocks.Add(SalesOverTime());
        if (facts.HasProducts) blocks.AddRange(Products());
        if (facts.HasPlaces && Places() is { } places) blocks.Add(places);
        if (facts.HasCustomers) blocks.Add(NewAndReturning());
        return View.Of("Overview", blocks);
    }

    /// <summary>Key figures that a shop's data can tell.</summary>
    public static IEnumerable<string> ShownTo(ShopFacts facts) => Shown.Where(metric => metric switch
    {
        "customers" or "new_customers" => facts.HasCustomers,
        "gross_margin" => facts.HasCosts,
        _ => true,
    });

    string Nothing() => selection.Filters.Count > 0
        ? $"No order line of {selection.Chosen.Label} meets all filters. Take a filter away, or choose a longer period."
        : $"No order line lies in {selection.Chosen.Label}. The data runs from {formats.Date(reader.Coverage.Dates!.Value.First)} to {formats.Date(reader.Coverage.Dates.Value.Last)}: choose a period within it.";

    MetricAnswer Answer(MetricQuery query) => reader.Answer(
        query with { From = selection.Asked.First, To = selection.Asked.Last, Where = selection.Where, Compare = selection.Against }, cancellation);

    Figures Cards(IReadOnlyList<string> metrics, MetricAnswer now)
    {
        var until = selection.Chosen.Range.Last;
        var first = Steps(until, selection.Grain, SparkSteps);
        var spark = reader.Answer(new MetricQuery { Metrics = metrics, Grain = selection.Grain, From = first, To = until, Where = selection.Where, EveryPeriod = true }, cancellation);
        return new Figures([.. AnswerFigures.Of(now).Items.Select(f => f with { Spark = [.. spark.Rows.Where(r => !r.IsPartial).Select(r => spark.Figure(r, f.Id))] })]);
    }

    static DateOnly Steps(DateOnly until, Grain grain, int steps)
    {
        var period = Period.Of(until, grain);
        for (int i = 1; i < steps; i++) period = period.Previous();
        return period.First;
    }

    string Sentence(MetricAnswer now)
    {
        decimal sales = now.Figure(now.Total, "net_sales") ?? 0;
        string amount = formats.Exact(sales, Unit.Money), period = PeriodName;
        if (now.ComparedWith is not { } with || now.Figure(now.Total, "net_sales_previous") is not { } before)
            return selection.Against == ComparedWith.Nothing ? $"Net sales were {amount} in {period}." : $"Net sales were {amount} in {period}. There is no data to compare with.";
        string change = before == 0 ? $"were {amount}" : $"{(sales < before ? "fell" : "rose")} {formats.Exact(Math.Abs((sales - before) / before), Unit.Rate)} to {amount}";
        return sales == before ? $"Net sales stayed at {amount} in {period} against {WithArticle(with)}." : $"Net sales {change} in {period} against {WithArticle(with)} ({formats.Difference(sales - before, Unit.Money)}).";
    }

    string PeriodName => WithArticle(selection.Chosen.Label);

    /// <summary>"in the year to date", "against the same part of 1997", but "in Nov 2011".</summary>
    static string WithArticle(string label) =>
        label.EndsWith("to date", StringComparison.Ordinal) || label.StartsWith("last ", StringComparison.Ordinal) || label.StartsWith("same ", StringComparison.Ordinal) || label.StartsWith("previous ", StringComparison.Ordinal)
            ? "the " + label : label;

    static Tone ToneOf(MetricAnswer now) => now.ComparedWith is null ? Tone.Plain : now.Figure(now.Total, "net_sales_change_rate") switch { < -0.02m => Tone.Bad, > 0.02m => Tone.Good, _ => Tone.Plain };

    Chart SalesOverTime()
    {
        var answer = Answer(new MetricQuery { Metrics = ["net_sales"], Grain = selection.Grain, EveryPeriod = true });
        var periods = answer.Rows.Select(r => PeriodOf(r.Cells[0]!)).ToList();
        var lines = new List<Line> { new("Net sales", [.. answer.Rows.Select(r => Sales(answer, r))]) };
        string grain = selection.Grain.ToString().ToLowerInvariant();
        if (selection.Against == ComparedWith.Year && answer.ComparedWith is not null)
            lines.Add(new("A year ago", [.. answer.Rows.Select(r => answer.Figure(r, "net_sales_previous"))], LineRole.Comparison));
        else if (selection.Against == ComparedWith.Previous && Before(answer.Rows.Count) is { } before) lines.Add(new(before.Label, before.Values, LineRole.Comparison));
        int unfinished = answer.Rows.Count > 0 && answer.Rows[^1].IsPartial ? answer.Rows.Count - 1 : -1;
        var whole = answer.Rows.Where(r => r is { IsPartial: false, Lines: > 0 }).ToList();
        var best = whole.MaxBy(r => answer.Figure(r, "net_sales"));
        string title = best is null || whole.Count < 3 ? $"Net sales by {grain}" : $"{Label(PeriodOf(best.Cells[0]!))} was the strongest {grain}";
        return new Chart("net_sales", title, $"Net sales by {grain}, {PeriodName}{Filtered}",
            $"Net sales by {grain} in {PeriodName}{(best is null ? "" : $"; the highest was {formats.Exact(answer.Figure(best, "net_sales"), Unit.Money)}")}{(unfinished >= 0 ? $"; {Label(periods[unfinished])} is unfinished" : "")}.",
            new TimeLines([.. periods.Select(p => p.First)], [.. periods.Select(Label)], lines, Unit.Money, unfinished < 0 ? null : unfinished, AsColumns: answer.Rows.Count == 1));
    }

    /// <summary>A day without a sale is a closed shop; a month without a line is a gap in the data.</summary>
    decimal? Sales(MetricAnswer answer, AnswerRow row) => row.Lines == 0 && selection.Grain >= Grain.Month ? null : answer.Figure(row, "net_sales");

    /// <summary>The period before, step by step beside this one; its last steps fall away where it is longer.</summary>
    (string Label, IReadOnlyList<decimal?> Values)? Before(int steps)
    {
        if (reader.Coverage.Dates is not { } data || Comparisons.Of(Comparison.PreviousPeriod, selection.Chosen, data.Last) is not { } compared || compared.Reference.First < data.First) return null;
        var answer = reader.Answer(new MetricQuery { Metrics = ["net_sales"], Grain = selection.Grain, From = compared.Reference.First, To = compared.Reference.Last, Where = selection.Where, EveryPeriod = true }, cancellation);
        var values = answer.Rows.Select(r => answer.Figure(r, "net_sales")).Take(steps).ToList();
        while (values.Count < steps) values.Add(null);
        return (char.ToUpperInvariant(compared.Label[0]) + compared.Label[1..], values);
    }

    Period PeriodOf(object cell) => cell is DateOnly date ? Period.Of(date, selection.Grain) : Period.Of(new DateOnly((int)(long)cell, 1, 1), Grain.Year);

    string Label(Period period) => period.Grain == Grain.Day ? formats.Date(period.First) : period.Label;

    string Filtered => selection.Filters.Count == 0 ? "" : ", where " + string.Join(" and ", selection.Where);

    IEnumerable<Block> Products()
    {
        var top = Answer(new MetricQuery { Metrics = ["net_sales"], By = ["product"], Order = new("net_sales"), Limit = RowsShown });
        yield return Ranking("top_products", "Products", top, total: top.Figure(top.Total, "net_sales"));
        if (selection.Against == ComparedWith.Nothing || top.ComparedWith is null) yield break;
        var falling = Answer(new MetricQuery { Metrics = ["net_sales"], By = ["product"], Order = new("net_sales_change", IsAscending: true), Limit = RowsShown });
        var rows = falling.Rows.Where(r => falling.Figure(r, "net_sales_change") < 0).ToList();
        if (rows.Count == 0) yield break;
        yield return new Chart("falling_products", $"{Name(falling, rows[0])} lost most", $"Change of net sales against {WithArticle(falling.ComparedWith!)}{Filtered}",
            $"The products whose net sales fell most against {WithArticle(falling.ComparedWith!)}, led by {Name(falling, rows[0])} with {formats.Exact(falling.Figure(rows[0], "net_sales_change"), Unit.Money)}.",
            new Bars([.. rows.Select(r => Name(falling, r))], [new("Change", [.. rows.Select(r => falling.Figure(r, "net_sales_change"))])], Unit.Money, CategoryLabel: "Product"));
    }

    Chart Ranking(string name, string label, MetricAnswer answer, decimal? total)
    {
        var best = answer.Rows[0];
        string share = total is > 0 ? $" with {formats.Short(answer.Figure(best, "net_sales") / total, Unit.Rate)} of net sales" : "";
        List<BarSeries> series = [new("Net sales", [.. answer.Rows.Select(r => answer.Figure(r, "net_sales"))])];
        if (answer.ComparedWith is { } with) series.Add(new(char.ToUpperInvariant(with[0]) + with[1..], [.. answer.Rows.Select(r => answer.Figure(r, "net_sales_previous"))], IsComparison: true));
        return new Chart(name, $"{Name(answer, best)} leads{share}", $"{label} by net sales, {PeriodName}{Filtered}",
            $"The {answer.Rows.Count} {label.ToLowerInvariant()} with the highest net sales in {PeriodName}; {Name(answer, best)} leads with {formats.Exact(answer.Figure(best, "net_sales"), Unit.Money)}.",
            new Bars([.. answer.Rows.Select(r => Name(answer, r))], series, Unit.Money, CategoryLabel: label));
    }

    static string Name(MetricAnswer answer, AnswerRow row)
    {
        int name = answer.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name);
        return (name >= 0 ? row.Cells[name] as string : null) ?? CellText.Of(row.Cells[0]) ?? answer.Columns[0].Absent;
    }

    /// <summary>By the coarsest level that tells places apart.</summary>
    Chart? Places()
    {
        foreach (string level in (ReadOnlySpan<string>)["country", "region", "city"])
        {
            var answer = Answer(new MetricQuery { Metrics = ["net_sales"], By = [level], Order = new("net_sales"), Limit = RowsShown });
            if (answer.Rows.Count(r => r.Cells[0] is not null) > 1) return Ranking("places", "Places", answer, answer.Figure(answer.Total, "net_sales"));
        }
        return null;
    }

    Chart NewAndReturning()
    {
        var answer = Answer(new MetricQuery { Metrics = ["returning_customers", "new_customers"], Grain = selection.Grain, EveryPeriod = true });
        var periods = answer.Rows.Select(r => PeriodOf(r.Cells[0]!)).ToList();
        decimal? returning = answer.Figure(answer.Total, "returning_customers"), fresh = answer.Figure(answer.Total, "new_customers");
        return new Chart("new_and_returning", $"{formats.Exact(fresh, Unit.Count)} new customers, {formats.Exact(returning, Unit.Count)} returning", $"Customers who ordered, by {selection.Grain.ToString().ToLowerInvariant()}, {PeriodName}{Filtered}",
            $"Customers with an earlier order and customers ordering for the first time, by {selection.Grain.ToString().ToLowerInvariant()}.",
            new Bars([.. periods.Select(Label)], [new("Returning", [.. answer.Rows.Select(r => answer.Figure(r, "returning_customers"))]), new("New", [.. answer.Rows.Select(r => answer.Figure(r, "new_customers"))])],
                Unit.Count, Horizontal: false, Stacked: true, CategoryLabel: "Period"));
    }
}

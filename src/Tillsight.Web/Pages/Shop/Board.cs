using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>What the boards of a shop share: they ask for the selection, name it in words, and draw the same kinds of block.</summary>
abstract class Board(ShopPage page)
{
    protected const int SparkSteps = 13, RowsShown = 8;

    protected ShopPage Page { get; } = page;

    protected Formats Formats => Page.Formats;

    protected Selection Selection => Page.Selection;

    protected ShopFacts Facts => Page.Facts;

    /// <summary>What a page shows where no line meets the selection: why, and the way on. Null where there are some.</summary>
    protected Note? Nothing(MetricAnswer now) => now.Total.Lines > 0 ? null : new Note(
        Page.Reader.Coverage.Dates is not { } data ? Selection.Filters.Count > 0 ? "No order line meets all filters. Take a filter away." : "No order line is loaded. An analyst loads an export under Data."
            : Selection.Filters.Count > 0 ? $"No order line of {Selection.Chosen.Label} meets all filters. Take a filter away, or choose a longer period."
            : $"No order line lies in {Selection.Chosen.Label}. The data runs from {Formats.Date(data.First)} to {Formats.Date(data.Last)}: choose a period within it.",
        Tone.NotEnoughData);

    /// <summary>Over the selected period, filters and comparison.</summary>
    protected MetricAnswer Answer(MetricQuery query) => Page.Reader.Answer(
        query with { From = Selection.From, To = Selection.To, Where = [.. Selection.Where, .. query.Where], Compare = Selection.HasDates ? Selection.Against : ComparedWith.Nothing }, Page.Cancellation);

    /// <summary>The same held against a year ago, where two comparisons were chosen.</summary>
    MetricAnswer? AgainstLastYear(MetricQuery query) => Selection.Compare != "both" ? null : Page.Reader.Answer(
        query with { From = Selection.From, To = Selection.To, Where = [.. Selection.Where, .. query.Where], Compare = ComparedWith.Year }, Page.Cancellation);

    protected Figures Cards(MetricQuery query, MetricAnswer now)
    {
        var figures = AnswerFigures.Of(now).Items;
        if (AgainstLastYear(query) is { ComparedWith: { } label } year)
            figures = [.. figures.Select(f => f with { Note = LastYear(f, year.Figure(year.Total, f.Id + "_previous"), label) })];
        if (!Selection.HasDates) return new Figures(figures);
        var until = Selection.Chosen.Range.Last;
        var spark = Page.Reader.Answer(new MetricQuery { Metrics = query.Metrics, Grain = Selection.Grain, From = StepsBack(until), To = until, Where = [.. Selection.Where, .. query.Where], EveryPeriod = true }, Page.Cancellation);
        return new Figures([.. figures.Select(f => f with { Spark = [.. spark.Rows.Where(r => !r.IsPartial).Select(r => spark.Figure(r, f.Id))] })]);
    }

    string? LastYear(Figure figure, decimal? before, string label) =>
        before is null ? null : $"{label}: {Formats.Headline(before, figure.Unit)} ({Formats.Change(figure.Value, before, figure.Unit)})";

    DateOnly StepsBack(DateOnly until)
    {
        var period = Period.Of(until, Selection.Grain);
        for (int i = 1; i < SparkSteps; i++) period = period.Previous();
        return period.First;
    }

    protected string PeriodName => WithArticle(Selection.Chosen.Label);

    /// <summary>"in the year to date", "against the same part of 1997", but "in Nov 2011".</summary>
    protected static string WithArticle(string label) =>
        label.EndsWith("to date", StringComparison.Ordinal) || label.StartsWith("last ", StringComparison.Ordinal) || label.StartsWith("same ", StringComparison.Ordinal) || label.StartsWith("previous ", StringComparison.Ordinal)
            ? "the " + label : label;

    protected string Filtered => Selection.Filters.Count == 0 ? "" : ", where " + string.Join(" and ", Selection.Where);

    protected string GrainName => Selection.Word(Selection.Grain);

    /// <summary>A metric over the steps of the period, with what it is held against.</summary>
    protected Chart Trend(string name, string metric, params IReadOnlyList<MetricFilter> where)
    {
        var found = MetricCatalogue.Get(metric);
        var query = new MetricQuery { Metrics = [metric], Grain = Selection.Grain, EveryPeriod = true, Where = where };
        var answer = Answer(query);
        var periods = answer.Rows.Select(r => PeriodOf(r.Cells[0]!)).ToList();
        List<Line> lines = [new(found.Name, [.. answer.Rows.Select(r => ValueOf(answer, r, found))]), .. Before(query, answer, metric)];
        int unfinished = answer.Rows.Count > 0 && answer.Rows[^1].IsPartial ? answer.Rows.Count - 1 : -1;
        var whole = answer.Rows.Where(r => r is { IsPartial: false, Lines: > 0 }).ToList();
        var best = whole.MaxBy(r => answer.Figure(r, metric));
        string title = best is null || whole.Count < 3 || found.HigherIsBetter is false ? $"{found.Name} by {GrainName}" : $"{Label(PeriodOf(best.Cells[0]!))} was the strongest {GrainName}";
        return new Chart(name, title, $"{found.Name} by {GrainName}, {PeriodName}{Filtered}",
            $"{found.Name} by {GrainName} in {PeriodName}{(best is null ? "" : $"; the highest was {Formats.Exact(answer.Figure(best, metric), found.Unit)}")}{(unfinished >= 0 ? $"; {Label(periods[unfinished])} is unfinished" : "")}.",
            new TimeLines([.. periods.Select(p => p.First)], [.. periods.Select(Label)], lines, found.Unit, unfinished < 0 ? null : unfinished, TrendEvents.Of(Page.Engine, Selection.Grain, Selection.Chosen.Range, Page.Cancellation), AsColumns: answer.Rows.Count == 1, Members: StepMembers(periods)));
    }

    Members StepMembers(IReadOnlyList<Period> periods) => Selection.Grain == Grain.Day ? new("date")
        : new(GrainName, [.. periods.Select(p => Selection.Grain == Grain.Year ? FormattableString.Invariant($"{p.First.Year}") : Selection.Iso(p.First))]);

    IEnumerable<Line> Before(MetricQuery query, MetricAnswer answer, string metric)
    {
        if (Selection.Compare is "previous" or "both" && PeriodBefore(query, answer.Rows.Count, metric) is { } before) yield return before;
        var year = Selection.Compare == "year" ? answer : AgainstLastYear(query);
        if (year?.ComparedWith is not null) yield return new("A year ago", [.. year.Rows.Select(r => year.Figure(r, metric + "_previous"))], LineRole.Comparison);
    }

    /// <summary>The period before, step by step beside this one; its last steps fall away where it is longer.</summary>
    Line? PeriodBefore(MetricQuery query, int steps, string metric)
    {
        if (Page.Reader.Coverage.Dates is not { } data || Comparisons.Of(Comparison.PreviousPeriod, Selection.Chosen, data.Last) is not { } compared || compared.Reference.First < data.First) return null;
        var answer = Page.Reader.Answer(query with { From = compared.Reference.First, To = compared.Reference.Last, Where = [.. Selection.Where, .. query.Where] }, Page.Cancellation);
        List<decimal?> values = [.. answer.Rows.Select(r => answer.Figure(r, metric)).Take(steps)];
        while (values.Count < steps) values.Add(null);
        return new(char.ToUpperInvariant(compared.Label[0]) + compared.Label[1..], values, LineRole.Comparison);
    }

    /// <summary>A day without a sale is a closed shop; a month without a line is a gap in the data.</summary>
    decimal? ValueOf(MetricAnswer answer, AnswerRow row, Metric metric) => row.Lines == 0 && (Selection.Grain >= Grain.Month || !metric.IsAdditive) ? null : answer.Figure(row, metric.Id);

    protected Period PeriodOf(object cell) => cell is DateOnly date ? Period.Of(date, Selection.Grain) : Period.Of(new DateOnly((int)(long)cell, 1, 1), Grain.Year);

    protected string Label(Period period) => period.Grain == Grain.Day ? Formats.Date(period.First) : period.Label;

    /// <summary>The values of a dimension with the most of a metric; null where there are fewer than two.</summary>
    protected Chart? Ranking(string dimension, string plural, string metric = "net_sales", int rows = RowsShown, params IReadOnlyList<MetricFilter> where)
    {
        var found = MetricCatalogue.Get(metric);
        var answer = Answer(new MetricQuery { Metrics = [metric], By = [dimension], Order = new(metric), Limit = rows, Where = where });
        if (answer.Rows.Count(r => r.Cells[0] is not null) < 2 && !IsFiltered(dimension)) return null;
        if (answer.Rows.Count == 0) return null;
        var best = answer.Rows[0];
        string share = found.IsAdditive && answer.Figure(answer.Total, metric) is > 0 and { } total ? $" with {Formats.Short(answer.Figure(best, metric) / total, Unit.Rate)} of {found.Name.ToLowerInvariant()}" : "";
        List<BarSeries> series = [new(found.Name, [.. answer.Rows.Select(r => answer.Figure(r, metric))])];
        if (answer.ComparedWith is { } with) series.Add(new(char.ToUpperInvariant(with[0]) + with[1..], [.. answer.Rows.Select(r => answer.Figure(r, metric + "_previous"))], IsComparison: true));
        return new Chart($"{dimension}_by_{metric}", $"{Name(answer, best)} leads{share}", $"{plural} by {found.Name.ToLowerInvariant()}, {PeriodName}{Filtered}",
            $"The {answer.Rows.Count} {plural.ToLowerInvariant()} with the highest {found.Name.ToLowerInvariant()} in {PeriodName}; {Name(answer, best)} leads with {Formats.Exact(answer.Figure(best, metric), found.Unit)}.",
            new Bars([.. answer.Rows.Select(r => Name(answer, r))], series, found.Unit, CategoryLabel: plural, Members: MembersOf(answer, dimension)));
    }

    bool IsFiltered(string dimension) => Selection.Where.Any(f => f.Dimension == dimension);

    /// <summary>The values of a dimension whose net sales fell most; null where nothing is compared or nothing fell.</summary>
    protected Chart? Falling(string dimension, string plural)
    {
        if (!Selection.HasDates || Selection.Against == ComparedWith.Nothing) return null;
        var answer = Answer(new MetricQuery { Metrics = ["net_sales"], By = [dimension], Order = new("net_sales_change", IsAscending: true), Limit = RowsShown });
        var rows = answer.Rows.Where(r => answer.Figure(r, "net_sales_change") < 0).ToList();
        if (answer.ComparedWith is not { } with || rows.Count == 0) return null;
        return new Chart($"falling_{dimension}", $"{Name(answer, rows[0])} lost most", $"Change of net sales against {WithArticle(with)}{Filtered}",
            $"The {plural.ToLowerInvariant()} whose net sales fell most against {WithArticle(with)}, led by {Name(answer, rows[0])} with {Formats.Exact(answer.Figure(rows[0], "net_sales_change"), Unit.Money)}.",
            new Bars([.. rows.Select(r => Name(answer, r))], [new("Change", [.. rows.Select(r => answer.Figure(r, "net_sales_change"))])], Unit.Money, CategoryLabel: plural,
                Members: new(dimension, [.. rows.Select(r => Written(answer, r))])));
    }

    /// <summary>Places by the coarsest level that tells them apart.</summary>
    protected Chart? Places(params IReadOnlyList<MetricFilter> where) => !Facts.HasPlaces ? null
        : Ranking("country", "Countries", where: where) ?? Ranking("region", "Regions", where: where) ?? Ranking("city", "Cities", where: where);

    /// <summary>Customers with an earlier order and first-time customers, by step.</summary>
    protected Chart NewAndReturning()
    {
        var answer = Answer(new MetricQuery { Metrics = ["returning_customers", "new_customers"], Grain = Selection.Grain, EveryPeriod = true });
        var periods = answer.Rows.Select(r => PeriodOf(r.Cells[0]!)).ToList();
        decimal? returning = answer.Figure(answer.Total, "returning_customers"), fresh = answer.Figure(answer.Total, "new_customers");
        return new Chart("new_and_returning", $"{Formats.Exact(fresh, Unit.Count)} new customers, {Formats.Exact(returning, Unit.Count)} returning", $"Customers who ordered, by {GrainName}, {PeriodName}{Filtered}",
            $"Customers with an earlier order and customers ordering for the first time, by {GrainName}.",
            new Bars([.. periods.Select(Label)], [new("Returning", [.. answer.Rows.Select(r => answer.Figure(r, "returning_customers"))]), new("New", [.. answer.Rows.Select(r => answer.Figure(r, "new_customers"))])],
                Unit.Count, Horizontal: false, Stacked: true, CategoryLabel: "Period"));
    }

    protected static Members MembersOf(MetricAnswer answer, string dimension) => new(dimension, [.. answer.Rows.Select(r => Written(answer, r))]);

    protected static string Written(MetricAnswer answer, AnswerRow row) => CellText.Of(row.Cells[0]) ?? Metrics.Dimensions.Dimension.None;

    protected static string Name(MetricAnswer answer, AnswerRow row)
    {
        int name = answer.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name);
        return (name >= 0 ? row.Cells[name] as string : null) ?? CellText.Of(row.Cells[0]) ?? answer.Columns[0].Absent;
    }

    /// <summary>The rows of an answer as a table; its first dimension leads on.</summary>
    /// <param name="bars">Metrics drawn with a bar in the cell.</param>
    protected static Table TableOf(string name, string title, MetricAnswer answer, string? dimension = null, params ReadOnlySpan<string> bars)
    {
        var columns = new List<Column>();
        foreach (var column in answer.Columns)
            columns.Add(new(column.Id, column.Label, column.Unit, bars.Contains(column.Id), column.Id == dimension ? MembersOf(answer, dimension) : null));
        return new Table(name, title, columns, [.. answer.Rows.Select(r => r.Cells)], IsDetail: true);
    }

    /// <summary>Charts and tables of an analysis by name, in the order asked for; none where the shop lacks what it needs. Says so where the period does not reach it.</summary>
    protected IEnumerable<Block> Of(string analysis, IReadOnlyList<string> names, params ReadOnlySpan<(string Name, string Value)> options)
    {
        var outcome = Page.Run(analysis, options);
        if (!outcome.IsPossible) return [];
        string reach = ShopPage.TakesPeriod(AnalysisCatalogue.Find(analysis)) || Selection.Period == "all" ? Filtered : ", all data" + Filtered;
        return names.Select(name => outcome.View.Blocks.FirstOrDefault(b => b is Chart c && c.Name == name || b is Table t && t.Name == name))
            .OfType<Block>().Select(b => b is Chart chart && reach.Length > 0 ? chart with { Subtitle = chart.Subtitle + reach } : b);
    }
}

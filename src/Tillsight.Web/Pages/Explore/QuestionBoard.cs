using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Pages.Explore;

/// <summary>The answer to a question over the page's selection, drawn in the form that was asked for, or in the one that suits it.</summary>
/// <param name="where">Filters of the question's own; a line has to meet them and those of the page.</param>
sealed class QuestionBoard(ShopPage page, Question question, IReadOnlyList<string>? where = null) : Board(page)
{
    /// <summary>Rows of a table on a page; its files hold all.</summary>
    const int RowsOnPage = 200;

    /// <summary>Of more cells neither a matrix nor stacked columns can be read, nor held for every reader at once.</summary>
    const int MostCells = 50_000;

    /// <summary>Totals, the chart, and all rows as a table.</summary>
    public View Draw()
    {
        var form = Form();
        var answer = Ask(form);
        if (Nothing(answer) is { } nothing) return View.Of("Explore", [.. Notes(answer), nothing]);
        // The whole period against the one before: by steps, each is held against the step before it.
        List<Block> blocks = [AnswerFigures.Of(Answer(new MetricQuery { Metrics = question.Metrics, Where = Own })), .. Notes(answer)];
        if (form is ChartForm.Figures) return View.Of("Explore", blocks);
        if (form is not ChartForm.Table) blocks.AddRange(Charts(answer, form));
        blocks.Add(TableOf(answer));
        return View.Of("Explore", blocks);
    }

    /// <summary>The figure alone, as a tile or within a text.</summary>
    public IReadOnlyList<Block> DrawAlone()
    {
        var form = Form();
        var answer = Ask(form);
        if (Nothing(answer) is { } nothing) return [.. Notes(answer), nothing];
        return form switch
        {
            ChartForm.Figures => [Cards(Query(form), answer), .. Notes(answer)],
            ChartForm.Table => [TableOf(answer), .. Notes(answer)],
            _ => [.. Charts(answer, form), .. Notes(answer)],
        };
    }

    /// <summary>The form that will be drawn.</summary>
    /// <exception cref="UsageException">The form does not suit the question.</exception>
    public ChartForm Form()
    {
        var axes = Dimensions();
        if (question.Form == ChartForm.Auto) return Suits(axes);
        int needed = question.Form switch { ChartForm.Figures => 0, ChartForm.HeatMap or ChartForm.Stacked => 2, ChartForm.Table => axes.Count, ChartForm.Line or ChartForm.Columns or ChartForm.Bars => Math.Clamp(axes.Count, 1, 2), _ => 1 };
        string label = ChartForms.All.First(f => f.Form == question.Form).Label;
        if (axes.Count != needed && question.Form != ChartForm.Figures)
            throw new UsageException($"{label} needs {(needed == 1 ? "one dimension" : "two dimensions")} to group by; {axes.Count} {(axes.Count == 1 ? "is" : "are")} given. Choose another form, or change what the figures are grouped by.");
        if (question.Form == ChartForm.Line && axes[0] is not CalendarDimension) throw new UsageException($"A line shows time. Group by time first, or choose columns for {axes[0].Name.ToLowerInvariant()}.");
        if (question.Form == ChartForm.Scatter && question.Metrics.Count < 2) throw new UsageException("A scatter chart holds two metrics against each other (a third is the size of the points). Add a second metric.");
        if (question.Form is ChartForm.Stacked or ChartForm.TreeMap && !First.IsAdditive)
            throw new UsageException($"{First.Name} does not add up: the parts of it, stacked or as areas, would not make the whole. Choose columns, bars or a heat map.");
        return question.Form;
    }

    ChartForm Suits(IReadOnlyList<Dimension> axes) => axes.Count switch
    {
        0 => ChartForm.Figures,
        > 2 => ChartForm.Table,
        2 when question.Pivot is not null => ChartForm.Table,
        2 => axes[0] is CalendarDimension && !axes[1].IsOrdered ? ChartForm.Line : ChartForm.HeatMap,
        _ when axes[0] is CalendarDimension => ChartForm.Line,
        _ when axes[0].IsOrdered => ChartForm.Columns,
        _ => question.Metrics.Count == 1 ? ChartForm.Bars : ChartForm.Table,
    };

    IReadOnlyList<MetricFilter> Own => MetricFilter.Parse(where ?? []);

    string OwnWords => Own.Count == 0 ? "" : ", where " + string.Join(" and ", Own);

    Metric First => MetricCatalogue.Get(question.Metrics[0]);

    string StepId => Selection.Grain == Grain.Day ? "date" : Selection.Word(Selection.Grain);

    /// <summary>The dimensions of the question, time as its steps first, where the query puts it.</summary>
    List<Dimension> Dimensions()
    {
        if (question.By.Contains(Question.Time) && !Selection.HasDates) throw new UsageException("The order lines of this shop have no dates, so nothing can be shown over time. Group by something else.");
        return [.. question.By.OrderBy(b => b != Question.Time).Select(b => Page.Reader.Dimensions.Get(b == Question.Time ? StepId : b)).DistinctBy(d => d.Id)];
    }

    MetricQuery Query(ChartForm form)
    {
        bool isTable = form == ChartForm.Table && question.Pivot is null;
        return new MetricQuery
        {
            Metrics = question.Metrics,
            By = [.. Dimensions().Select(d => d.Id)],
            Where = Own,
            EveryPeriod = question.By is [Question.Time],
            Order = question.Sort is { } sort ? MetricOrder.Parse(sort) : null,
            Limit = Page.IsDownload ? question.Limit : isTable ? question.Limit ?? RowsOnPage : question.By.Count < 2 ? question.Limit ?? MostCells : MostCells,
        };
    }

    MetricAnswer Ask(ChartForm form)
    {
        var axes = Dimensions();
        bool isMatrix = axes.Count > 1 && (form != ChartForm.Table || question.Pivot is not null);
        var query = Query(form);
        // A matrix has no room for a second figure in each cell.
        var answer = isMatrix
            ? Page.Reader.Answer(query with { From = Selection.From, To = Selection.To, Where = [.. Selection.Where, .. query.Where], Compare = ComparedWith.Nothing }, Page.Cancellation)
            : Answer(query);
        if (isMatrix && answer.RowCount > MostCells)
            throw new UsageException($"{string.Join(" by ", axes.Select(a => a.Name.ToLowerInvariant()))} makes {Formats.Exact(answer.RowCount, Unit.Count)} cells; at most {Formats.Exact(MostCells, Unit.Count)} can be shown. Filter, choose a shorter period, or group by less. As a table without columns its files hold all of them.");
        return answer;
    }

    static IEnumerable<Block> Notes(MetricAnswer answer) => answer.Notes.Select(n => new Note(n, Tone.Caution));

    IEnumerable<Block> Charts(MetricAnswer answer, ChartForm form)
    {
        var axes = Dimensions();
        if (question.By is [Question.Time] && form is (ChartForm.Line or ChartForm.Columns))
            return question.Metrics.Select(m => Trend(m, m, Own)).Select(c => c with { Subtitle = c.Subtitle + OwnWords, Shape = form == ChartForm.Columns && c.Shape is TimeLines lines ? lines with { AsColumns = true } : c.Shape });
        var charts = new QuestionCharts(answer, [.. axes.Select(a => Axis.Of(answer, a, Formats))], Formats, $"{PeriodName}{Filtered}{OwnWords}", question.Limit);
        return axes.Count == 1 ? charts.OfOne(form) : charts.OfTwo(form);
    }

    Table TableOf(MetricAnswer answer)
    {
        List<Axis> axes = [.. Dimensions().Select(d => Axis.Of(answer, d, Formats))];
        string title = $"{string.Join(", ", question.Metrics.Select(m => MetricCatalogue.Get(m).Name))}{(axes.Count == 0 ? "" : " by " + string.Join(" and ", axes.Select(a => a.Dimension.Name.ToLowerInvariant())))}";
        string? across = question.Pivot == Question.Time ? StepId : question.Pivot;
        return across is null ? QuestionTables.Plain(answer, axes, title) : QuestionTables.Pivot(answer, axes, across, title);
    }
}

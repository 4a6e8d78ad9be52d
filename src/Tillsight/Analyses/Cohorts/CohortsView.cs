using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Analyses.Cohorts;

/// <summary>Draws cohorts: mean retention, the matrix as a heat map and as tables.</summary>
static class CohortsView
{
    // A rate of fewer customers says more about chance than about the cohort.
    const int FewestToName = 30;

    public static View Of(string title, CohortsResult result, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        var known = result.Retention.Where(r => r.Rate is not null).ToList();
        var blocks = new List<Block>
        {
            new Figures([new("ordering_customers", "Customers who ordered", result.Customers, Unit.Count),
                .. known.Where(r => r.Period is 1 or 3 or 6 or 12).Select(r => new Figure($"retention_{r.Period}", $"Active {After(r.Period, result.Grain)}", r.Rate, Unit.Rate, Note: "of all cohorts that far"))]),
            known.Count > 0 ? new Note(Sentence(result, known, formats)) : TooEarly(result),
        };
        if (known.Count > 0) blocks.Add(Matrix(result, formats));
        blocks.AddRange([Counts(result), Rates(result), Cells(result)]);
        return View.Of(title, [.. blocks]);
    }

    public static AnalysisOutcome Nobody(string title) =>
        new(null, View.Of(title, new Note("No identified customer has a dated order yet, so there is no cohort.", Tone.NotEnoughData))) { IsPossible = false };

    public static AnalysisOutcome NoGroups(string title, CohortsBy by) =>
        new(null, View.Of(title, new Note($"No first order tells its {(by == CohortsBy.FirstProduct ? "product" : by.ToString().ToLowerInvariant())}. Cohorts by month need only its date.", Tone.NotEnoughData))) { IsPossible = false };

    static Note TooEarly(CohortsResult result) => new(
        $"Too early to say who comes back: no cohort has a finished {result.Grain} after its first. Load data that reaches the end of the {result.Grain} after {result.Cohorts[0].Label}.", Tone.NotEnoughData);

    static string Sentence(CohortsResult result, List<MeanRetention> known, Formats formats)
    {
        var last = known[^1];
        string text = $"{formats.Exact(known[0].Rate, Unit.Rate)} of new customers buy again in the {result.Grain} after their first purchase";
        if (last.Period > 1) text += $", {formats.Exact(last.Rate, Unit.Rate)} are active {After(last.Period, result.Grain)}";
        var whole = result.Cohorts.Where(c => c.Cells.Count > 1 && !c.Cells[1].IsUnfinished).ToList();
        // The first cohort holds old customers whose earlier purchases lie before the records.
        var won = whole.Skip(1).Where(c => c.Customers >= FewestToName).ToList();
        if (won.Count < 2) return text + ".";
        var (best, worst) = (won.MaxBy(c => c.Cells[1].Rate)!, won.MinBy(c => c.Cells[1].Rate)!);
        return text + $". The best start had {best.Label} ({formats.Exact(best.Cells[1].Rate, Unit.Rate)} back in the next {result.Grain}), the weakest {worst.Label} ({formats.Exact(worst.Cells[1].Rate, Unit.Rate)}). "
            + $"The first cohort, {result.Cohorts[0].Label}, also holds older customers: in the first {result.Grain} of the records everybody is new.";
    }

    static Chart Matrix(CohortsResult result, Formats formats)
    {
        int last = result.Retention.Count;
        var values = result.Cohorts.Select(c => (IReadOnlyList<decimal?>)[.. Enumerable.Range(1, last).Select(k => k < c.Cells.Count && !c.Cells[k].IsUnfinished ? c.Cells[k].Rate : (decimal?)null)]).ToList();
        bool isUnfinished = result.Cohorts.Any(c => c.Cells.Any(cell => cell.IsUnfinished));
        string note = isUnfinished ? string.Create(CultureInfo.InvariantCulture, $"; the unfinished {result.Grain} (data until {result.DataUntil:d MMM yyyy}) stays empty") : "";
        string rate = formats.Short(result.Retention[0].Rate, Unit.Rate);
        return new Chart("retention", $"{rate} come back in the next {result.Grain}", $"Share of each cohort that bought, by {result.Grain}s after the first purchase{note}",
            $"Retention of {result.Cohorts.Count} cohorts over up to {last} {result.Grain}s; on average {rate} buy in the {result.Grain} after their first purchase.",
            new HeatMap([.. result.Cohorts.Select(c => $"{c.Label} ({formats.Short(c.Customers, Unit.Count)})")], [.. Enumerable.Range(1, last).Select(k => k.ToString(CultureInfo.InvariantCulture))],
                values, Unit.Rate, ShowValues: true, RowLabel: "First purchase", ColumnLabel: $"{char.ToUpperInvariant(result.Grain[0])}{result.Grain[1..]}s after"));
    }

    static Table Counts(CohortsResult result) => Wide(result, "customers_active", $"Customers active, by {result.Grain}s after the first purchase (* unfinished)", Unit.Count, cell => cell.Customers);

    static Table Rates(CohortsResult result) => Wide(result, "retention", "Share active (the unfinished period left empty)", Unit.Rate, cell => cell.IsUnfinished ? null : cell.Rate);

    static Table Wide(CohortsResult result, string name, string title, Unit unit, Func<CohortCell, object?> value)
    {
        int last = result.Cohorts.Max(c => c.Cells.Count) - 1;
        return new(name, title,
            [new("cohort", "First purchase", Unit.Text), .. Enumerable.Range(0, last + 1).Select(k => new Column($"period_{k}", k.ToString(CultureInfo.InvariantCulture), unit)), new("unfinished_period", "Unfinished *", Unit.Number)],
            [.. result.Cohorts.Select(c => (IReadOnlyList<object?>)[c.Label, .. Enumerable.Range(0, last + 1).Select(k => k < c.Cells.Count ? value(c.Cells[k]) : null),
                c.Cells.FirstOrDefault(cell => cell.IsUnfinished) is { } open ? (long)open.Number : null])]);
    }

    static Table Cells(CohortsResult result) => new("cells", "Every cohort and period",
        [new("cohort", "First purchase", Unit.Date), new("period_number", "Periods after", Unit.Number), new("period", "Period", Unit.Date), new("cohort_customers", "Customers of the cohort", Unit.Count),
            new("customers", "Active", Unit.Count), new("rate", "Share", Unit.Rate), new("net_sales", "Net sales", Unit.Money), new("is_unfinished", "Unfinished", Unit.Text)],
        [.. result.Cohorts.SelectMany(c => c.Cells.Select(cell => (IReadOnlyList<object?>)[c.First, (long)cell.Number, cell.Period, c.Customers, cell.Customers, cell.Rate, cell.NetSales, cell.IsUnfinished]))], IsDetail: true);

    static string After(int periods, string grain) => $"{periods} {grain}{(periods == 1 ? "" : "s")} on";
}

using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Views;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Draws sales over time: the latest fair comparison with its causes, net sales, orders and order value by period, the ladder.</summary>
sealed class SalesOverTimeView(WorkspaceSettings settings, SalesOverTimeResult result, DateOnly dataUntil)
{
    readonly Formats _formats = Formats.For(settings.Currency, settings.Locale);
    readonly string _grain = result.Grain.ToString().ToLowerInvariant();

    public View Draw()
    {
        List<Block> blocks = [Cards(), .. Notes(), Sales(), new SalesLadderView(_formats, result).Chart(), Orders(), OrderValue(), PeriodTable()];
        if (result.Trailing.Count > 0) blocks.Add(SalesOverTimeTables.Trailing(result.Trailing));
        blocks.Add(SalesOverTimeTables.Ladder(result.Ladder));
        return View.Of("Sales over time", blocks);
    }

    Figures Cards()
    {
        if (result.Change is not { } c)
            return new Figures([Card("net_sales", result.Ladder.NetSales, null), Card("gross_sales", result.Ladder.GrossSales, null), Card("returns", result.Ladder.Returns, null)]);
        return new Figures([Card("net_sales", c.NetSales, c.NetSalesBefore), Card("orders", c.Orders, c.OrdersBefore), Card("aov", c.Aov, c.AovBefore), Card("units", c.Units, c.UnitsBefore)]);
    }

    Figure Card(string id, decimal? value, decimal? before)
    {
        var metric = MetricCatalogue.Get(id);
        string? note = result.Change is { } c ? RangeName.Of(new DateRange(c.From, c.To)) : RangeName.Of(new DateRange(result.From, result.To));
        return new Figure(id, metric.Name, value, metric.Unit, before, before is null ? null : result.Change?.ComparedWith, HigherIsBetter: metric.HigherIsBetter, Note: note);
    }

    IEnumerable<Note> Notes()
    {
        if (result.Change is { } change) yield return new Note(Sentence(change), change.Rate switch { < -0.02m => Tone.Bad, > 0.02m => Tone.Good, _ => Tone.Plain });
        else
            yield return new Note($"Net sales, {RangeName.Of(new DateRange(result.From, result.To))}: {Money(result.Ladder.NetSales)}. "
                + "No whole month with data has an earlier one to be compared with yet.", Tone.NotEnoughData);
        if (Unfinished() is { } unfinished) yield return new Note(unfinished);
        if (Gap() is { } gap) yield return new Note(gap, Tone.Caution);
        if (result.UndatedNetSales != 0)
            yield return new Note($"{Money(result.UndatedNetSales)} of net sales has no order date and is in no {_grain}.", Tone.Caution);
    }

    string Sentence(SalesChange c)
    {
        string period = RangeName.Of(new DateRange(c.From, c.To));
        if (c.Difference == 0) return $"Net sales stayed at {Money(c.NetSales)} in {period} against {c.ComparedWith}.";
        string change = c.Rate is { } rate ? $"{(c.Difference < 0 ? "fell" : "rose")} {_formats.Exact(Math.Abs(rate), Unit.Rate)} to {Money(c.NetSales)}" : $"were {Money(c.NetSales)}";
        string text = $"Net sales {change} in {period} against {c.ComparedWith} ({_formats.Difference(c.Difference, Unit.Money)}).";
        if (c.Orders is not { } orders || c.OrdersBefore is not > 0) return text;
        decimal more = orders - c.OrdersBefore.Value;
        string count = more == 0 ? "As many orders as before" : $"{_formats.Exact(Math.Abs(more), Unit.Count)} {(more < 0 ? "fewer" : "more")} orders";
        return $"{text} {count} account for {_formats.Difference(c.FromOrders, Unit.Money)}, what an order brings after returns for {_formats.Difference(c.FromValue, Unit.Money)}.";
    }

    string? Unfinished()
    {
        // A period that only the chosen range cuts is finished all the same.
        if (result.To < dataUntil || result.Periods.Count == 0 || result.Periods[^1] is not { IsWhole: false, NetSales: { } sales } last || last.EndsOn <= result.To) return null;
        int days = result.To.DayNumber - Math.Max(last.StartsOn.DayNumber, result.From.DayNumber) + 1, all = last.EndsOn.DayNumber - last.StartsOn.DayNumber + 1;
        string so = $"{last.Period} is unfinished ({days} of {all} days): {Money(sales)} so far";
        return last is { YearChangeRate: not null, NetSalesYearAgo: { } before } ? $"{so}, {_formats.Change(sales, before, Unit.Money)} against the same days a year ago ({Money(before)})." : so + ".";
    }

    string? Gap()
    {
        var gaps = result.Periods.Where(p => p.NetSales is null).ToList();
        if (gaps.Count == 0) return null;
        return gaps.Count == 1
            ? $"{gaps[0].Period} has no line at all: was the shop closed, or is an export missing?"
            : $"{gaps.Count} {_grain}s have no line at all, from {gaps[0].Period} to {gaps[^1].Period}: was the shop closed, or is an export missing?";
    }

    Chart Sales()
    {
        var whole = result.Periods.Where(p => p is { IsWhole: true, NetSales: not null }).ToList();
        string title = whole.Count < 2 ? $"Net sales by {_grain}" : $"{whole.MaxBy(p => p.NetSales)!.Period} was the strongest {_grain}, {whole.MinBy(p => p.NetSales)!.Period} the weakest";
        List<Line> lines = [new("Net sales", [.. result.Periods.Select(p => p.NetSales)])];
        if (result.Periods.Any(p => p.NetSalesYearAgo is not null)) lines.Add(new("A year ago", [.. result.Periods.Select(p => p.NetSalesYearAgo)], LineRole.Comparison));
        string summary = whole.Count < 2 ? $"Net sales by {_grain}." : $"Net sales by {_grain} lie between {Money(whole.Min(p => p.NetSales))} and {Money(whole.Max(p => p.NetSales))}{Ahead()}.";
        return Over("net_sales", title, "Net sales", summary, lines, Unit.Money, asColumns: result.Grain == Grain.Year);
    }

    string Ahead()
    {
        var compared = result.Periods.Where(p => p is { IsWhole: true, YearChangeRate: not null }).ToList();
        return compared.Count == 0 ? "" : $"; {compared.Count(p => p.YearChangeRate > 0)} of {compared.Count} {_grain}s are above the year before";
    }

    Chart Orders() => Simple("orders", "Orders", p => p.Orders, Unit.Count, asColumns: true);

    Chart OrderValue() => Simple("aov", "Average order value", p => p.Aov, Unit.Money, asColumns: false);

    Chart Simple(string name, string label, Func<SalesPeriod, decimal?> value, Unit unit, bool asColumns)
    {
        var whole = result.Periods.Where(p => p.IsWhole && value(p) is not null).ToList();
        string title = whole.Count < 2 ? $"{label} by {_grain}"
            : $"{label}: {_formats.Short(whole.Min(value), unit)} to {_formats.Short(whole.Max(value), unit)}{(unit == Unit.Count ? $" a {_grain}" : "")}";
        string summary = whole.Count < 2 ? $"{label} by {_grain}." : $"{label} by {_grain}: most in {whole.MaxBy(value)!.Period}, least in {whole.MinBy(value)!.Period}.";
        return Over(name, title, label, summary, [new(label, [.. result.Periods.Select(value)])], unit, asColumns);
    }

    Chart Over(string name, string title, string label, string summary, IReadOnlyList<Line> lines, Unit unit, bool asColumns)
    {
        var periods = result.Periods;
        int? unfinished = periods.Count > 0 && !periods[^1].IsWhole ? periods.Count - 1 : null;
        return new Chart($"{name}_by_{_grain}", title, $"{label} by {_grain}, {RangeName.Of(new DateRange(result.From, result.To))}", summary,
            new TimeLines([.. periods.Select(p => p.StartsOn)], [.. periods.Select(p => p.Period)], lines, unit, unfinished, AsColumns: asColumns));
    }

    Table PeriodTable() => SalesOverTimeTables.Periods(result, _grain);

    string Money(decimal? value) => _formats.Headline(value, Unit.Money);
}

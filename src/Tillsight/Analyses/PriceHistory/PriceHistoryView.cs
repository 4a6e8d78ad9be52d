using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.PriceHistory;

/// <summary>Draws prices and units by week, and what was sold at each price.</summary>
sealed class PriceHistoryView(AnalysisContext context, PriceHistoryResult result)
{
    const int MostLevels = 8;

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    string Name => result.ProductName is { Length: > 0 } name ? name : result.ProductId;

    PriceLevel Usual => result.Levels[0];

    public View Draw() => View.Of("Price history", Cards(), new Note(Sentence()), Prices(), Units(), Levels(), Weeks(), LevelTable());

    Figures Cards() => new(
    [
        new("usual_price", "Price of most units", Usual.UnitPrice, Unit.Money, HigherIsBetter: null, Note: Name),
        new("lowest_price", "Lowest", result.Levels.Min(l => l.UnitPrice), Unit.Money, HigherIsBetter: null),
        new("highest_price", "Highest", result.Levels.Max(l => l.UnitPrice), Unit.Money, HigherIsBetter: null),
        new("last_median_price", "Median of the last week", result.Weeks[^1].MedianPrice, Unit.Money, HigherIsBetter: null, Note: $"from {_formats.Date(result.Weeks[^1].Week)}"),
    ]);

    string Sentence()
    {
        decimal all = result.Levels.Sum(l => l.Units ?? 0);
        string share = all > 0 && Usual.Units is { } units ? $", {_formats.Exact(units / all, Unit.Rate)} of its units" : "";
        return $"{Name} sold mostly at {Money(Usual.UnitPrice)}{share}. Prices ran from {Money(result.Levels.Min(l => l.UnitPrice))} to {Money(result.Levels.Max(l => l.UnitPrice))} over "
            + $"{_formats.Exact(result.Weeks.Count, Unit.Count)} {(result.Weeks.Count == 1 ? "week" : "weeks")} with sales{(result.Levels.Count == 1 ? "" : $"; there were {_formats.Exact(result.Levels.Count, Unit.Count)} different prices")}.";
    }

    Chart Prices() => new("unit_price_by_week", $"{Short(Name)}: {Money(result.Weeks[0].MedianPrice)} in the first week, {Money(result.Weeks[^1].MedianPrice)} in the last",
        "Median unit price of sale lines by week, with the lowest and the highest; weeks without a sale are gaps",
        $"The median price was {Money(result.Weeks[0].MedianPrice)} in the week of {_formats.Date(result.Weeks[0].Week)} and {Money(result.Weeks[^1].MedianPrice)} in the week of {_formats.Date(result.Weeks[^1].Week)}.",
        OverTime(new Line("Median price", [.. EveryWeek.Select(w => w?.MedianPrice)], Low: [.. EveryWeek.Select(w => w?.LowestPrice)], High: [.. EveryWeek.Select(w => w?.HighestPrice)]), Unit.Money, asColumns: false));

    Chart Units()
    {
        var best = result.Weeks.MaxBy(w => w.Units ?? 0)!;
        return new Chart("units_by_week", $"{_formats.Short(best.Units ?? 0, Unit.Quantity)} units in the best week", "Units sold by week",
            $"Units sold by week; most, {_formats.Exact(best.Units ?? 0, Unit.Quantity)}, in the week of {_formats.Date(best.Week)}.", OverTime(new Line("Units", [.. EveryWeek.Select(w => w?.Units ?? 0)]), Unit.Quantity, asColumns: true));
    }

    TimeLines OverTime(Line line, Unit unit, bool asColumns)
    {
        var weeks = Weekly.ToList();
        int? unfinished = context.Facts.LastDate is { } last && weeks[^1].AddDays(6) > last ? weeks.Count - 1 : null;
        return new(weeks, [.. weeks.Select(w => Period.Of(w, Grain.Week).Label)], [line], unit, unfinished, AsColumns: asColumns, Members: new("week"));
    }

    /// <summary>Mondays from the first week with a sale to the last.</summary>
    IEnumerable<DateOnly> Weekly => Enumerable.Range(0, (result.Weeks[^1].Week.DayNumber - result.Weeks[0].Week.DayNumber) / 7 + 1).Select(i => result.Weeks[0].Week.AddDays(7 * i));

    List<PriceWeek?> EveryWeek
    {
        get
        {
            var known = result.Weeks.ToDictionary(w => w.Week);
            return [.. Weekly.Select(w => known.GetValueOrDefault(w))];
        }
    }

    Chart Levels()
    {
        var shown = result.Levels.Take(MostLevels).OrderBy(l => l.UnitPrice).ToList();
        return new Chart("units_by_price", $"Most units sold at {Money(Usual.UnitPrice)}", $"Units by unit price{(result.Levels.Count > shown.Count ? $"; the {shown.Count} prices with the most units of {result.Levels.Count}" : "")}",
            $"{_formats.Exact(Usual.Units ?? 0, Unit.Quantity)} units sold at {Money(Usual.UnitPrice)}.",
            new Bars([.. shown.Select(l => Money(l.UnitPrice))], [new("Units", [.. shown.Select(l => l.Units)])], Unit.Quantity, CategoryLabel: "Unit price"));
    }

    Table Weeks() => new("weeks", "Prices and units by week",
        [
            new("week", "Week of", Unit.Date, Members: new("week")), new("median_price", "Median price", Unit.Money), new("lowest_price", "Lowest", Unit.Money), new("highest_price", "Highest", Unit.Money),
            new("units", "Units", Unit.Quantity, Bar: true), new("sales", "Sales", Unit.Money), new("lines", "Lines", Unit.Count),
        ],
        [.. result.Weeks.Select(w => (IReadOnlyList<object?>)[w.Week, w.MedianPrice, w.LowestPrice, w.HighestPrice, w.Units, w.Sales, w.LineCount])], IsDetail: true);

    Table LevelTable() => new("prices", "Prices",
        [
            new("unit_price", "Unit price", Unit.Money), new("units", "Units", Unit.Quantity, Bar: true), new("sales", "Sales", Unit.Money), new("lines", "Lines", Unit.Count),
            new("first_date", "First", Unit.Date), new("last_date", "Last", Unit.Date),
        ],
        [.. result.Levels.Select(l => (IReadOnlyList<object?>)[l.UnitPrice, l.Units, l.Sales, l.LineCount, l.FirstDate, l.LastDate])], IsDetail: true);

    string Money(decimal value) => _formats.Exact(value, Unit.Money);

    static string Short(string name) => name.Length <= 32 ? name : name[..31] + "…";
}

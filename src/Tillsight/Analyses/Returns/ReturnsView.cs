using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Views;

namespace Tillsight.Analyses.Returns;

/// <summary>Draws what comes back: how much, when, which products, where from, and the single lines that weigh most.</summary>
sealed class ReturnsView(AnalysisContext context, ReturnsOptions options, ReturnsResult result)
{
    /// <summary>Places below this share of all sales are left out of the chart: a rate of a few orders is chance.</summary>
    const decimal LeastPlaceShare = 0.002m;
    const int MostPlaces = 15;

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    public View Draw()
    {
        List<Block> blocks = [Cards(), .. Notes()];
        if (result.Months.Count > 1) blocks.Add(Months());
        if (result.Delay.Paired > 0) blocks.Add(Delay());
        if (result.ByValue.Count > 0) blocks.Add(Products());
        if (result.ByRate.Count > 0) blocks.Add(Rates());
        if (ComparablePlaces() is { Count: > 1 } places) blocks.Add(Places(places));
        blocks.AddRange(ReturnsTables.Of(result));
        return View.Of("Returns and cancellations", blocks);
    }

    Figures Cards() => new(
    [
        Card("returns", result.Returns),
        Card("return_share", result.ReturnShare),
        Card("return_rate_period", result.ReturnRate),
        result.Delay.MedianDays is { } days
            ? new("median_days", "Median time to return", days, Unit.Days, HigherIsBetter: null, Note: $"of the {_formats.Exact(result.Delay.PairedShare, Unit.Rate)} whose sale is known")
            : Card("units_returned", result.UnitsReturned),
    ]);

    static Figure Card(string id, decimal? value) => MetricCatalogue.Get(id) is var metric ? new Figure(id, metric.Name, value, metric.Unit, HigherIsBetter: metric.HigherIsBetter) : throw new InvalidOperationException();

    IEnumerable<Note> Notes()
    {
        yield return new Note($"{Money(result.Returns)} came back{Of(result.ReturnShare)}.{Weight()}{SameDay()}");
        if (result.Reasons.Count == 0) yield return new Note("Why goods come back is not in the data; a column with the reason would tell it.");
        if (result.Delay.Paired == 0)
            yield return new Note("No return could be tied to its sale: that takes customer, product and units of both.", Tone.NotEnoughData);
    }

    static string Of(decimal? share, Formats formats) => share is null ? "" : $", {formats.Exact(share, Unit.Rate)} of sales";

    string Of(decimal? share) => Of(share, _formats);

    /// <summary>Where a few lines make much of it, the rate of all is theirs.</summary>
    string Weight()
    {
        if (result.Returns <= 0 || result.Largest.Count < 3) return "";
        decimal two = result.Largest.Take(2).Sum(l => l.Amount);
        return two / result.Returns < 0.1m ? "" : $" The two largest lines alone are {Money(two)} ({_formats.Exact(two / result.Returns, Unit.Rate)} of it).";
    }

    string SameDay()
    {
        if (result.Delay.SameDayAmount <= 0 || result.Returns <= 0) return "";
        decimal rest = result.Returns - result.Delay.SameDayAmount;
        string left = result.ReturnShare is > 0 ? $"; without that {_formats.Exact(rest / result.Returns * result.ReturnShare.Value, Unit.Rate)} of sales come back" : "";
        return $" {Money(result.Delay.SameDayAmount)} was cancelled on the day of its sale{left}.";
    }

    Chart Months()
    {
        var months = result.Months;
        var whole = months.Where(m => m is { IsWhole: true, ReturnShare: not null }).ToList();
        string title = whole.Count < 2 ? "Returned share of sales by month" : $"{Name(whole.MaxBy(m => m.ReturnShare)!.Month)} saw most come back: {_formats.Exact(whole.Max(m => m.ReturnShare), Unit.Rate)} of sales";
        string summary = whole.Count < 2 ? "Returned share of sales by month." : $"Between {_formats.Exact(whole.Min(m => m.ReturnShare), Unit.Rate)} and {_formats.Exact(whole.Max(m => m.ReturnShare), Unit.Rate)} of a month's sales came back.";
        return new Chart("return_rate_by_month", title, "Returns against sales of the same month, by value and by units", summary,
            new TimeLines([.. months.Select(m => m.Month)], [.. months.Select(m => Name(m.Month))],
                [new("By value", [.. months.Select(m => m.ReturnShare)]), new("By units", [.. months.Select(m => m.ReturnRate)], LineRole.Comparison)],
                Unit.Rate, months[^1].IsWhole ? null : months.Count - 1));
    }

    Chart Delay()
    {
        var bands = result.Delay.Bands.Where(b => b.Name != "sale not known").ToList();
        var most = bands.MaxBy(b => b.Reversals)!;
        return new Chart("time_to_return", $"Half of the returns with a known sale come within {_formats.Exact(result.Delay.MedianDays, Unit.Days)}",
            $"Reversal lines by time since the sale; {_formats.Exact(result.Delay.Paired, Unit.Count)} of {_formats.Exact(result.Delay.Reversals, Unit.Count)} could be tied to their sale",
            $"Most reversals come after: {most.Name} ({_formats.Exact(most.Reversals, Unit.Count)}); {_formats.Exact(result.Delay.SameDay, Unit.Count)} come on the day of the sale.",
            new Bars([.. bands.Select(b => b.Name)], [new("Reversals", [.. bands.Select(b => (decimal?)b.Reversals)])], Unit.Count, Horizontal: false, CategoryLabel: "Time since the sale"));
    }

    Chart Products() => new("returned_products", $"{result.ByValue[0].Label} came back for {Money(result.ByValue[0].Returns)}", $"Value taken back by product{Period}",
        $"Most value came back of {result.ByValue[0].Label}: {Money(result.ByValue[0].Returns)}.",
        new Bars([.. result.ByValue.Select(p => p.Label)], [new("Returns", [.. result.ByValue.Select(p => (decimal?)p.Returns)])], Unit.Money, CategoryLabel: "Product", Members: Standing("product", result.ByValue)));

    Chart Rates() => new("return_rate_by_product", $"{_formats.Exact(result.ByRate[0].ReturnRate, Unit.Rate)} of {result.ByRate[0].Label} came back",
        $"Units returned / units sold, products with at least {_formats.Exact(result.MinUnits, Unit.Quantity)} units sold{Period}",
        $"The highest return rate has {result.ByRate[0].Label}: {_formats.Exact(result.ByRate[0].UnitsReturned, Unit.Quantity)} of {_formats.Exact(result.ByRate[0].Units, Unit.Quantity)} units.",
        new Bars([.. result.ByRate.Select(p => p.Label)], [new("Return rate", [.. result.ByRate.Select(p => p.ReturnRate)])], Unit.Rate, CategoryLabel: "Product", Members: Standing("product", result.ByRate)));

    List<ReturnedPart> ComparablePlaces()
    {
        decimal total = result.Places.Sum(p => p.Sales);
        return [.. result.Places.Where(p => p.ReturnShare is not null && p.Sales >= LeastPlaceShare * total).OrderByDescending(p => p.ReturnShare).ThenBy(p => p.Label, StringComparer.Ordinal).Take(MostPlaces)];
    }

    Chart Places(List<ReturnedPart> places) => new("return_share_by_place", $"{places[0].Label} sends back {_formats.Exact(places[0].ReturnShare, Unit.Rate)} of what it buys",
        $"Returned share of sales by {result.PlaceDimension}, places with at least {_formats.Exact(LeastPlaceShare, Unit.Rate)} of sales{Period}",
        $"The returned share is highest in {places[0].Label} ({_formats.Exact(places[0].ReturnShare, Unit.Rate)}), against {_formats.Exact(result.ReturnShare, Unit.Rate)} over all places.",
        new Bars([.. places.Select(p => p.Label)], [new("Returned share", [.. places.Select(p => p.ReturnShare)])], Unit.Rate, CategoryLabel: "Place", Members: result.PlaceDimension is { } level ? Standing(level, places) : null));

    static Members Standing(string dimension, IEnumerable<ReturnedPart> parts) => new(dimension, [.. parts.Select(p => p.Id)]);

    string Period => context.Facts is { FirstDate: { } first, LastDate: { } last }
        ? ", " + RangeName.Of(new DateRange(options.From is { } from && from > first ? from : first, options.To is { } to && to < last ? to : last))
        : "";

    static string Name(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    string Money(decimal value) => _formats.Headline(value, Unit.Money);
}

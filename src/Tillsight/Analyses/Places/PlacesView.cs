using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.Places;

/// <summary>Draws places by sales, the home market against the rest, and where growth came from.</summary>
sealed class PlacesView(AnalysisContext context, PlacesOptions options, PlacesResult result)
{
    const int MostBars = 20, MostChanges = 6;

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
    readonly string _level = result.Level.ToString().ToLowerInvariant();

    string Plural => result.Level switch { PlaceLevel.Country => "countries", PlaceLevel.Region => "regions", _ => "cities" };

    public View Draw()
    {
        if (result.Places.Count == 0) return View.Of("Places", new Note("No order went anywhere in this time.", Tone.NotEnoughData));
        List<Block> blocks = [Cards(), new Note(Sentence()), Ranking()];
        if (result.RestByMonth.Count > 2 && result.Rest is not null) blocks.Add(Rest());
        if (Movers() is { Count: > 1 } movers) blocks.Add(Changes(movers));
        blocks.Add(Table());
        if (result is { Home: { } home, Rest: { } rest }) blocks.Add(HomeTable(home, rest));
        return View.Of("Places", blocks);
    }

    Figures Cards()
    {
        List<Figure> cards = [new("places", char.ToUpperInvariant(Plural[0]) + Plural[1..], result.Places.Count(p => p.Name is not null), Unit.Count, HigherIsBetter: null)];
        if (result.Rest is { } rest && result.Home is { } home)
        {
            cards.Add(new("rest_net_sales", $"Outside {home.Label}", rest.NetSales, Unit.Money, Note: $"{_formats.Exact(rest.Share, Unit.Rate)} of net sales"));
            cards.Add(new("home_aov", $"Order value in {home.Label}", home.Aov, Unit.Money));
            cards.Add(new("rest_aov", $"Order value outside {home.Label}", rest.Aov, Unit.Money));
        }
        else
        {
            var best = result.Places[0];
            cards.Add(new("largest_place", $"Largest: {best.Label}", best.NetSales, Unit.Money, Note: best.Share is null ? null : $"{_formats.Exact(best.Share, Unit.Rate)} of net sales"));
        }
        return new Figures(cards);
    }

    string Sentence()
    {
        var best = result.Places[0];
        if (result is not { Home: { } home, Rest: { } rest })
        {
            decimal? top = result.Places.Count > 5 ? result.Places.Take(5).Sum(p => p.Share) : null;
            return $"{best.Label} brings most, {Money(best.NetSales)}{Share(best)}.{(top is null ? "" : $" The first five of {result.Places.Count} {Plural} bring {_formats.Exact(top, Unit.Rate)}.")}{Growth(best)}";
        }
        var abroad = result.Places.First(p => p.Name != home.Name);
        string orders = rest is { Aov: { } other } && home is { Aov: { } own } ? $" An order from there is worth {Money(other)}, against {Money(own)} in {home.Label}." : "";
        return $"Outside {home.Label} the shop sells {Money(rest.NetSales)}{Share(rest)}, most of it in {abroad.Label} ({Money(abroad.NetSales)}).{Growth(rest)}{orders}";
    }

    string Growth(PlaceSales place)
    {
        if (place is not { Change: { } change } || result.Growth is not { } stretch) return "";
        string rate = place.ChangeRate is { } r ? $"{(change < 0 ? "fell" : "rose")} {_formats.Exact(Math.Abs(r), Unit.Rate)}" : "came";
        return $" {(place.Name == "All others" ? "Net sales there" : $"Net sales in {place.Label}")} {rate} in {RangeName.Of(stretch.Range)} against {Against(stretch)} ({_formats.Difference(change, Unit.Money)}).";
    }

    static string Against(FairStretch stretch) => stretch.Against == ComparedWith.Year ? "a year before" : "the month before";

    Chart Ranking()
    {
        // A home market of most of the sales would leave nothing to see of the others.
        bool without = result.Home is { Share: > 0.5m };
        var shown = result.Places.Where(p => !without || p.Name != result.Home!.Name).Take(MostBars).ToList();
        if (shown.Count == 0) shown = [.. result.Places.Take(MostBars)];
        string where = without ? $"Outside {result.Home!.Label}, " : "";
        return new Chart($"net_sales_by_{_level}", $"{where}{shown[0].Label} {(shown.Count > 1 ? "leads with" : "brings")} {Money(shown[0].NetSales)}",
            $"Net sales by {_level}{(without ? $", {result.Home!.Label} ({Money(result.Home.NetSales)}) left out" : "")}{Period}",
            $"{where}{shown[0].Label} brings {Money(shown[0].NetSales)}{(shown.Count > 1 ? $", followed by {shown[1].Label} with {Money(shown[1].NetSales)}" : "")}.",
            new Bars([.. shown.Select(p => p.Label)], [new("Net sales", [.. shown.Select(p => (decimal?)p.NetSales)])], Unit.Money, CategoryLabel: char.ToUpperInvariant(_level[0]) + _level[1..], Members: Standing(shown)));
    }

    Chart Rest()
    {
        var months = result.RestByMonth;
        string name = $"Outside {result.Home!.Label}";
        var whole = months.Where(m => m is { IsWhole: true, Share: not null }).ToList();
        string title = whole.Count < 2 ? $"{name} by month" : $"{name}: {_formats.Short(whole.Min(m => m.Share), Unit.Rate)} to {_formats.Short(whole.Max(m => m.Share), Unit.Rate)} of a month's net sales";
        return new Chart("rest_share_by_month", title, $"Share of net sales outside {result.Home.Label} by month",
            $"The share of net sales outside {result.Home.Label} by month{(whole.Count > 0 ? $", highest in {whole.MaxBy(m => m.Share)!.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}.",
            new TimeLines([.. months.Select(m => m.Month)], [.. months.Select(m => m.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture))],
                [new("Share", [.. months.Select(m => m.Share)])], Unit.Rate, months[^1].IsWhole ? null : months.Count - 1));
    }

    /// <summary>The places that gained and lost most.</summary>
    List<PlaceSales> Movers()
    {
        var changed = result.Places.Where(p => p.Change is not null and not 0).OrderByDescending(p => p.Change).ThenBy(p => p.Label, StringComparer.Ordinal).ToList();
        return changed.Count <= 2 * MostChanges ? changed : [.. changed.Take(MostChanges), .. changed.TakeLast(MostChanges)];
    }

    Chart Changes(List<PlaceSales> movers)
    {
        PlaceSales first = movers[0], last = movers[^1];
        string title = first.Change > 0 ? $"{first.Label} gained most ({_formats.Difference(first.Change, Unit.Money)})" : $"{last.Label} lost most ({_formats.Difference(last.Change, Unit.Money)})";
        return new Chart("change_by_place", title, $"Change of net sales, {RangeName.Of(result.Growth!.Range)} against {Against(result.Growth)}; the largest gains and losses",
            $"{first.Label} changed by {_formats.Difference(first.Change, Unit.Money)}, {last.Label} by {_formats.Difference(last.Change, Unit.Money)}.",
            new Bars([.. movers.Select(p => p.Label)], [new("Change", [.. movers.Select(p => p.Change)])], Unit.Money, CategoryLabel: char.ToUpperInvariant(_level[0]) + _level[1..], Members: Standing(movers)));
    }

    Members Standing(IEnumerable<PlaceSales> places) => new(_level, [.. places.Select(p => p.Name ?? Dimension.None)]);

    Table Table() => new("places", $"Sales by {_level}",
        [new("place", char.ToUpperInvariant(_level[0]) + _level[1..], Unit.Text, Members: Standing(result.Places)), .. HasWithin ? (Column[])[new("within", "In", Unit.Text)] : [], .. Columns],
        [.. result.Places.Select(p => (IReadOnlyList<object?>)[p.Name ?? "unknown", .. HasWithin ? (object?[])[p.Within] : [], .. Cells(p)])]);

    static Table HomeTable(PlaceSales home, PlaceSales rest) => new("home_and_rest", $"{home.Label} and the rest",
        [new("place", "Place", Unit.Text), .. Columns], [[home.Name, .. Cells(home)], [rest.Name, .. Cells(rest)]]);

    bool HasWithin => result.Places.Any(p => p.Within is not null);

    static IEnumerable<Column> Columns =>
    [
        new("net_sales", "Net sales", Unit.Money), new("share", "Share", Unit.Rate, Bar: true), new("change_rate", "Change", Unit.Rate), new("change", "Change in money", Unit.Money),
        new("orders", "Orders", Unit.Count), new("customers", "Customers", Unit.Count), new("aov", "Order value", Unit.Money),
    ];

    static object?[] Cells(PlaceSales p) => [p.NetSales, p.Share, p.ChangeRate, p.Change, p.Orders, p.Customers, p.Aov];

    string Share(PlaceSales place) => place.Share is { } share ? $" ({_formats.Exact(share, Unit.Rate)} of net sales)" : "";

    string Period => context.Facts is { FirstDate: { } first, LastDate: { } last }
        ? ", " + RangeName.Of(new DateRange(options.From is { } from && from > first ? from : first, options.To is { } to && to < last ? to : last))
        : "";

    string Money(decimal? value) => _formats.Headline(value, Unit.Money);
}

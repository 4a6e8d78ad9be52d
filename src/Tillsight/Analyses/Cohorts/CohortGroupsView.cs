using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Analyses.Cohorts;

/// <summary>Draws retention by what the first order was.</summary>
sealed class CohortGroupsView(AnalysisContext context, CohortsOptions options, CohortsResult result)
{
    const int MostRows = 20, MostTableRows = 500;

    // A rate of fewer customers says more about chance than about the group.
    const int FewestToName = 30;

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    string What => options.By switch { CohortsBy.FirstProduct => "main product of the first order", CohortsBy.Place => "place of the first order", _ => "channel of the first order" };

    string Label => options.By switch { CohortsBy.FirstProduct => "First product", CohortsBy.Place => "Place", _ => "Channel" };

    string? Dimension => options.By switch { CohortsBy.FirstProduct => "product", CohortsBy.Channel => "channel", _ => null };

    public View Draw(string title)
    {
        var shown = result.Groups.Take(MostRows).ToList();
        List<Block> blocks = [Cards(), new Note(Sentence())];
        if (Periods > 0) blocks.Add(Matrix(shown));
        blocks.Add(Groups());
        return View.Of(title, blocks);
    }

    int Periods => result.Groups.Max(g => g.Retention.ToList().FindLastIndex(r => r is not null)) + 1;

    Figures Cards() => new([
        new("ordering_customers", "Customers who ordered", result.Customers, Unit.Count),
        new("groups", Label, result.Groups.Count(g => g.Value is not null), Unit.Count, HigherIsBetter: null, Note: "different ones of first orders"),
        .. result.Retention.Where(r => r is { Period: 1 or 3, Rate: not null }).Select(r => new Figure($"retention_{r.Period}", $"Active {r.Period} {result.Grain}{(r.Period == 1 ? "" : "s")} on", r.Rate, Unit.Rate, Note: "of all customers"))]);

    string Sentence()
    {
        var named = result.Groups.Where(g => g.Customers >= FewestToName && g.Value is not null && g.Retention[0] is not null).ToList();
        if (named.Count < 2) return $"Fewer than two groups by {What} have {FewestToName} customers: differences between them say more about chance.";
        var (best, worst) = (named.MaxBy(g => g.Retention[0])!, named.MinBy(g => g.Retention[0])!);
        return $"Of {_formats.Exact(named.Count, Unit.Count)} groups with at least {FewestToName} customers, {best.Label} starts best: {_formats.Exact(best.Retention[0], Unit.Rate)} of {_formats.Exact(best.Customers, Unit.Count)} "
            + $"bought in the {result.Grain} after; {worst.Label} weakest with {_formats.Exact(worst.Retention[0], Unit.Rate)} of {_formats.Exact(worst.Customers, Unit.Count)}. The extremes of many groups are partly chance.";
    }

    Chart Matrix(List<CohortGroup> shown) => new("retention_by_group", $"{shown[0].Label} wins most customers, {_formats.Short(shown[0].Retention[0], Unit.Rate)} come back in the next {result.Grain}",
        $"Share that bought by {result.Grain}s after the first order, by {What}; the {shown.Count} with most customers, finished periods only",
        $"Retention by {What}; the largest group is {shown[0].Label} with {_formats.Exact(shown[0].Customers, Unit.Count)} customers.",
        new HeatMap([.. shown.Select(g => $"{g.Label} ({_formats.Short(g.Customers, Unit.Count)})")], [.. Enumerable.Range(1, Periods).Select(k => k.ToString(CultureInfo.InvariantCulture))],
            [.. shown.Select(g => (IReadOnlyList<decimal?>)[.. g.Retention.Take(Periods)])], Unit.Rate, ShowValues: true, RowLabel: Label, ColumnLabel: $"{char.ToUpperInvariant(result.Grain[0])}{result.Grain[1..]}s after",
            RowMembers: Dimension is { } id ? new(id, [.. shown.Select(g => g.Value)]) : null));

    Table Groups()
    {
        var shown = result.Groups.Take(MostTableRows).ToList();
        return new("groups", $"Retention by {What}",
            [new("group", Label, Unit.Text, Members: Dimension is { } id ? new(id, [.. shown.Select(g => g.Value)]) : null), new("customers", "Customers", Unit.Count, Bar: true), .. Enumerable.Range(1, Periods).Select(k => new Column($"period_{k}", k.ToString(CultureInfo.InvariantCulture), Unit.Rate))],
            [.. shown.Select(g => (IReadOnlyList<object?>)[g.Label, g.Customers, .. g.Retention.Take(Periods).Select(r => (object?)r)])], IsDetail: true);
    }
}

using Tillsight.Analyses.Rfm;
using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.SegmentMovement;

/// <summary>Draws the flows between segments, and them as a table.</summary>
sealed class SegmentMovementView(AnalysisContext context, SegmentMovementOptions options, SegmentMovementResult result)
{
    const string NotYet = "(not yet a customer)";

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    string Range => RangeName.Of(new DateRange(result.From, result.To));

    public View Draw() => View.Of("Movement between segments", Cards(), new Note(Sentence()), Flows(), Moves());

    Figures Cards() => new(
    [
        new("moved_up", "Moved up", result.Up, Unit.Count, HigherIsBetter: true, Note: Share(result.Up)),
        new("moved_down", "Moved down", result.Down, Unit.Count, HigherIsBetter: false, Note: Share(result.Down)),
        new("stayed", "Stayed", result.Stayed, Unit.Count, HigherIsBetter: null, Note: Share(result.Stayed)),
        new("came", "Came", result.Came, Unit.Count, HigherIsBetter: true, Note: "ordered for the first time"),
    ]);

    long Known => result.Customers - result.Came;

    string Share(long customers) => $"{_formats.Exact(Known == 0 ? null : (decimal)customers / Known, Unit.Rate)} of those before";

    string Sentence()
    {
        string text = $"{Count(result.Down)} customers moved down and {Count(result.Up)} up in {Range}; {Count(result.Came)} came.";
        var slipped = result.Moves.Where(m => m.Kind == MovementKind.Down && m.FromSegment is "Champions" or "Loyal" or "High-Value").ToList();
        return slipped.Sum(m => m.Customers) is var n and > 0
            ? text + $" {Count(n)} of those who slipped were among the best; they have brought {_formats.Headline(slipped.Sum(m => m.NetSales), Unit.Money)} so far: write to them first."
            : text;
    }

    Chart Flows()
    {
        var names = SegmentMap.Names(options.Map);
        List<string> sources = [.. names.Where(n => result.Moves.Any(m => m.FromSegment == n)), .. result.Came > 0 ? (string[])[NotYet] : []], targets = [.. names.Where(n => result.Moves.Any(m => m.ToSegment == n))];
        var largest = result.Moves.Where(m => m.Kind is MovementKind.Up or MovementKind.Down).MaxBy(m => m.Customers);
        return new Chart("movement", $"{_formats.Short(Known == 0 ? null : (decimal)result.Down / Known, Unit.Rate)} of the customers moved down, {_formats.Short(Known == 0 ? null : (decimal)result.Up / Known, Unit.Rate)} up",
            $"Customers by segment before {_formats.Date(result.From)} and after {_formats.Date(result.To)}",
            $"Of {Count(Known)} customers {Count(result.Up)} moved up, {Count(result.Down)} down and {Count(result.Stayed)} stayed; {Count(result.Came)} came."
                + (largest is null ? "" : $" The largest move is from {largest.FromSegment} to {largest.ToSegment} ({Count(largest.Customers)})."),
            new Sankey(sources, targets, [.. result.Moves.Select(m => new SankeyFlow(sources.IndexOf(m.FromSegment ?? NotYet), targets.IndexOf(m.ToSegment), m.Customers, ToneOf(m.Kind)))],
                Unit.Count, "Before", "After", [new(Tone.Good, "moved up or came"), new(Tone.Bad, "moved down"), new(Tone.Plain, "stayed")], Standing));
    }

    static Tone ToneOf(MovementKind kind) => kind switch { MovementKind.Up or MovementKind.Came => Tone.Good, MovementKind.Down => Tone.Bad, _ => Tone.Plain };

    /// <summary>Filters know the segments of the end of the data, by their usual names.</summary>
    Members? Standing => result.To == context.Facts.LastDate && options.Map == RfmMap.Segments11 ? new("segment") : null;

    Table Moves() => new("moves", "Moves between segments",
        [
            new("from_segment", "Before", Unit.Text), new("to_segment", "After", Unit.Text, Members: Standing), new("kind", "Move", Unit.Text),
            new("customers", "Customers", Unit.Count, Bar: true), new("share", "Share of before", Unit.Rate), new("net_sales", "Their net sales so far", Unit.Money),
        ],
        [.. result.Moves.Select(m => (IReadOnlyList<object?>)
            [m.FromSegment ?? NotYet, m.ToSegment, m.Kind.ToString().ToLowerInvariant(), m.Customers, (decimal)m.Customers / result.Moves.Where(o => o.FromSegment == m.FromSegment).Sum(o => o.Customers), m.NetSales])], IsDetail: true);

    string Count(long n) => _formats.Exact(n, Unit.Count);
}

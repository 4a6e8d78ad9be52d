using System.ComponentModel;
using System.Globalization;
using Tillsight.Analyses.Rfm;
using Tillsight.Calendars;
using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Analyses.SegmentMovement;

/// <summary>Between which days, and by which names.</summary>
public sealed record SegmentMovementOptions
{
    [Description("First day of the period; empty: of the last whole quarter of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day of the period; empty: of the quarter that the first day is in, or of the data")]
    public DateOnly? To { get; init; }

    [Description("The names: eleven segments of the codes, four by value, three by loyalty")]
    public RfmMap Map { get; init; } = RfmMap.Segments11;
}

/// <summary>Which way a customer went through the segments, which stand from the best to the lost.</summary>
public enum MovementKind { Up, Down, Stayed, Came }

/// <summary>Customers who went from one segment to another.</summary>
/// <param name="FromSegment">Null: they had not ordered before the period.</param>
/// <param name="NetSales">Of these customers, up to the end of the period.</param>
public sealed record SegmentMove(string? FromSegment, string ToSegment, MovementKind Kind, long Customers, decimal NetSales);

/// <param name="From">The segments before are those of the morning of this day.</param>
/// <param name="To">The segments after are those of the evening of this day.</param>
/// <param name="Moves">Every pair that has customers, most first.</param>
public sealed record SegmentMovementResult(DateOnly From, DateOnly To, string Map, long Customers, long Up, long Down, long Stayed, long Came, IReadOnlyList<SegmentMove> Moves);

/// <summary>Who moved up, who slipped? Customers by segment at the start and at the end of a period.</summary>
public sealed class SegmentMovementAnalysis : Analysis<SegmentMovementOptions>
{
    public override string Title => "Movement between segments";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 25;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates, Need.Customers];

    protected override AnalysisOutcome Answer(AnalysisContext context, SegmentMovementOptions options)
    {
        var data = new DateRange(context.Facts.FirstDate!.Value, context.Facts.LastDate!.Value);
        if (Between(data, options) is not { } period) return Missing("Too early: a whole quarter with orders before it is needed. Choose a shorter period with --from and --to.");
        // The statement of the segments themselves, so that both tell the same.
        var columns = context.Engine.Query(EmbeddedText.Read("Analyses/Rfm/Rfm.sql"),
            new Dictionary<string, object?> { ["by_day"] = false, ["free_orders"] = false, ["snapshot"] = period.Last.AddDays(1), ["earlier"] = period.First }, context.Cancellation);
        var rfm = new RfmOptions { Map = options.Map };
        var (at, earlier) = (RfmCustomers.At(columns), RfmCustomers.Earlier(columns));
        if (earlier.Count == 0)
            return Missing(string.Create(CultureInfo.InvariantCulture, $"No identified customer had ordered before {period.First:d MMM yyyy}, so nobody can have moved since. Choose a later day with --from."));
        var moves = Moves(options.Map, RfmSummary.Of(options.Map, period.Last.AddDays(1), period.First, RfmModel.Of(at, rfm, options.Map), RfmModel.Of(earlier, rfm, options.Map)).Movement);
        long Of(MovementKind kind) => moves.Where(m => m.Kind == kind).Sum(m => m.Customers);
        var result = new SegmentMovementResult(period.First, period.Last, OptionReader.KebabCase(options.Map.ToString()), moves.Sum(m => m.Customers), Of(MovementKind.Up), Of(MovementKind.Down), Of(MovementKind.Stayed), Of(MovementKind.Came), moves);
        return new AnalysisOutcome(result, new SegmentMovementView(context, options, result).Draw());
    }

    /// <summary>The last whole quarter that has data before it, or what was asked for.</summary>
    static DateRange? Between(DateRange data, SegmentMovementOptions options)
    {
        if (options.From is { } from)
        {
            var quarter = Period.Of(from, Grain.Quarter).Last;
            var to = options.To ?? (quarter < data.Last ? quarter : data.Last);
            return from <= to ? new(from, to) : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--from {from:yyyy-MM-dd} is after --to {to:yyyy-MM-dd}."));
        }
        if (options.To is { } last) return new(Period.Of(last, Grain.Quarter).First, last);
        var current = Period.Of(data.Last, Grain.Quarter);
        var whole = current.IsFinished(data.Last) ? current : current.Previous();
        return whole.First > data.First ? whole.Range : null;
    }

    static List<SegmentMove> Moves(RfmMap map, IReadOnlyList<RfmMove> movement)
    {
        var rank = SegmentMap.Names(map).Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        MovementKind Kind(RfmMove m) => m.FromSegment is not { } from ? MovementKind.Came : (rank[m.ToSegment] - rank[from]) switch { < 0 => MovementKind.Up, > 0 => MovementKind.Down, _ => MovementKind.Stayed };
        return [.. movement.Select(m => new SegmentMove(m.FromSegment, m.ToSegment, Kind(m), m.Customers, m.NetSales)).OrderByDescending(m => m.Customers)
            .ThenBy(m => m.FromSegment is null ? rank.Count : rank[m.FromSegment]).ThenBy(m => rank[m.ToSegment])];
    }

    AnalysisOutcome Missing(string text) => new(null, View.Of(Title, new Note(text, Tone.NotEnoughData))) { IsPossible = false };
}

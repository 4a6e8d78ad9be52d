namespace Tillsight.Views;

/// <summary>A chart: the finding as title, the measure as subtitle, a sentence for who cannot see it, and the data as a table.</summary>
/// <param name="Name">Machine name, unique within the view.</param>
/// <param name="Title">The finding or the question.</param>
/// <param name="Subtitle">Measure, period and filter.</param>
/// <param name="Summary">One sentence that says what the chart shows.</param>
/// <param name="Shape">The closed set of forms, with their data.</param>
public sealed record Chart(string Name, string Title, string Subtitle, string Summary, ChartShape Shape) : Block;

/// <summary>The form of a chart and its data: <see cref="TimeLines"/>, <see cref="Bars"/>, <see cref="HeatMap"/>,
/// <see cref="Scatter"/>, <see cref="TreeMap"/>, <see cref="Waterfall"/>, <see cref="Histogram"/>, <see cref="Sankey"/>, <see cref="Network"/>,
/// <see cref="CalendarHeat"/>.</summary>
public abstract record ChartShape
{
    private protected ChartShape() { }
}

/// <summary>Values over time. Null values are gaps.</summary>
/// <param name="Dates">First day of each period, ascending.</param>
/// <param name="Labels">The period's name on the axis.</param>
/// <param name="Series">One line each; the first is the subject, the rest are comparisons.</param>
/// <param name="UnfinishedFrom">Index of the first unfinished period (drawn dashed), or null.</param>
/// <param name="Events">Flags on the axis.</param>
/// <param name="Members">What the periods stand for; without values: their first days.</param>
public sealed record TimeLines(
    IReadOnlyList<DateOnly> Dates, IReadOnlyList<string> Labels, IReadOnlyList<Line> Series, Unit Unit,
    int? UnfinishedFrom = null, IReadOnlyList<TimeEvent>? Events = null, bool AsColumns = false,
    Members? Members = null) : ChartShape;

/// <summary>A line; <paramref name="Low"/> and <paramref name="High"/> draw an interval as a band.</summary>
public sealed record Line(
    string Name, IReadOnlyList<decimal?> Values, LineRole Role = LineRole.Subject,
    IReadOnlyList<decimal?>? Low = null, IReadOnlyList<decimal?>? High = null);

/// <summary>Subject in the accent colour, comparison in grey, forecast lighter with its band, category in the categorical palette.</summary>
public enum LineRole { Subject, Comparison, Forecast, Category }

/// <summary>A flag on the time axis: a promotion, a holiday, an outage.</summary>
public sealed record TimeEvent(DateOnly Date, string Label);

/// <summary>Ranked or categorical bars (axis from zero). Several series are grouped or stacked.</summary>
/// <param name="CumulativeShare">A running share (0..1) drawn as a line over the bars, or null.</param>
/// <param name="CategoryLabel">What the categories are ("Country"): the first heading of the data table.</param>
/// <param name="Members">What the categories stand for.</param>
public sealed record Bars(
    IReadOnlyList<string> Categories, IReadOnlyList<BarSeries> Series, Unit Unit,
    bool Horizontal = true, bool Stacked = false, IReadOnlyList<decimal>? CumulativeShare = null,
    string CategoryLabel = "", Members? Members = null) : ChartShape;

/// <summary>One series of bars; <paramref name="Low"/> and <paramref name="High"/> draw intervals.</summary>
/// <param name="IsComparison">What the other series are held against: drawn in grey.</param>
public sealed record BarSeries(
    string Name, IReadOnlyList<decimal?> Values,
    IReadOnlyList<decimal?>? Low = null, IReadOnlyList<decimal?>? High = null, bool IsComparison = false);

/// <summary>A matrix of values: weekday by hour, cohorts, RFM. Values[row][column]; null cells stay empty.</summary>
/// <param name="ShowValues">Write the value into each cell where it fits.</param>
/// <param name="RowLabel">What the rows are ("Weekday").</param>
/// <param name="ColumnLabel">What the columns are ("Hour").</param>
/// <param name="Diverging">Two hues around zero, for differences and correlations; else one hue, light to dark.</param>
/// <param name="RowMembers">What the rows stand for; a cell stands for its row and its column.</param>
/// <param name="ColumnMembers">What the columns stand for.</param>
public sealed record HeatMap(
    IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<decimal?>> Values,
    Unit Unit, bool ShowValues = false, string RowLabel = "", string ColumnLabel = "", bool Diverging = false,
    Members? RowMembers = null, Members? ColumnMembers = null) : ChartShape;

/// <summary>Points with a name each.</summary>
/// <param name="Members">What the points stand for; without values: their names.</param>
public sealed record Scatter(
    string XLabel, Unit XUnit, string YLabel, Unit YUnit, IReadOnlyList<ScatterPoint> Points,
    Members? Members = null) : ChartShape;

public sealed record ScatterPoint(string Name, decimal X, decimal Y, decimal? Size = null, string? Group = null);

/// <summary>Areas by value: segments, categories.</summary>
/// <param name="Members">What the tiles stand for; without values: their names.</param>
public sealed record TreeMap(IReadOnlyList<TreeMapTile> Tiles, Unit Unit, Members? Members = null) : ChartShape;

public sealed record TreeMapTile(string Name, decimal Value, string? Note = null);

/// <summary>A ladder from one total to another: gross, discounts, returns, net.</summary>
public sealed record Waterfall(IReadOnlyList<WaterfallStep> Steps, Unit Unit) : ChartShape;

/// <summary>A step up or down, or (<paramref name="IsTotal"/>) a level.</summary>
public sealed record WaterfallStep(string Name, decimal Value, bool IsTotal = false);

/// <summary>Counts in bins with the bins' edges (one more than counts).</summary>
public sealed record Histogram(IReadOnlyList<decimal> Edges, IReadOnlyList<long> Counts, Unit EdgeUnit) : ChartShape;

/// <summary>What flows from the nodes on the left to those on the right: customers from segment to segment.</summary>
/// <param name="Sources">Names on the left, from the top.</param>
/// <param name="Targets">Names on the right, from the top.</param>
/// <param name="SourceLabel">What the left side is ("Q3 2011"): a heading of the drawing and of the data table.</param>
/// <param name="Kinds">What the tones of the flows mean, for the legend.</param>
/// <param name="TargetMembers">What the names on the right stand for.</param>
public sealed record Sankey(
    IReadOnlyList<string> Sources, IReadOnlyList<string> Targets, IReadOnlyList<SankeyFlow> Flows, Unit Unit,
    string SourceLabel = "From", string TargetLabel = "To", IReadOnlyList<SankeyKind>? Kinds = null, Members? TargetMembers = null) : ChartShape;

/// <summary>A flow between places in the lists of sources and targets; good news, bad news or (plain) neither.</summary>
public sealed record SankeyFlow(int Source, int Target, decimal Value, Tone Tone = Tone.Plain);

/// <summary>What flows of a tone have in common ("moved up").</summary>
public sealed record SankeyKind(Tone Tone, string Name);

/// <summary>Things and how strongly they belong together: products in one basket.</summary>
/// <param name="NodeLabel">What a node's weight counts ("Orders").</param>
/// <param name="EdgeLabel">What an edge's strength is ("Lift").</param>
/// <param name="Members">What the nodes stand for; without values: their names.</param>
public sealed record Network(
    IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, string NodeLabel, Unit NodeUnit, string EdgeLabel, Unit EdgeUnit,
    Members? Members = null) : ChartShape;

public sealed record NetworkNode(string Name, decimal Weight);

/// <summary>An edge between two places in the list of nodes.</summary>
public sealed record NetworkEdge(int First, int Second, decimal Strength, string? Note = null);

/// <summary>A value a day on the leaves of a calendar: weeks side by side, weekdays below each other, a block a year.</summary>
/// <param name="First">The first day.</param>
/// <param name="Values">One a day from there on, without gaps; null: nothing that day.</param>
/// <param name="Label">What the values are ("Net sales").</param>
/// <param name="Members">What the days stand for; without values: the days.</param>
public sealed record CalendarHeat(DateOnly First, IReadOnlyList<decimal?> Values, string Label, Unit Unit, Members? Members = null) : ChartShape;

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>What the script needs of a chart, as JSON inside the page. The default encoder writes &lt; &gt; &amp; and quotes as escapes,
/// so no text can end the script element it stands in.</summary>
static class ChartData
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Markup Of(Chart chart, MarkLinks links) => Encode(new { chart.Name, chart.Title, chart.Subtitle, Shape = Shape(chart.Shape, links) });

    /// <summary>The separators and signs of the locale: the script writes numbers as <see cref="Formats"/> does.</summary>
    public static Markup OfFormats(Formats formats)
    {
        NumberFormatInfo n = formats.Culture.NumberFormat;
        return Encode(new
        {
            Decimal = n.NumberDecimalSeparator, Group = n.NumberGroupSeparator, GroupSizes = n.NumberGroupSizes,
            formats.Money.Before, formats.Money.After, formats.Money.Digits,
        });
    }

    static object Shape(ChartShape shape, MarkLinks links) => shape switch
    {
        TimeLines s => new
        {
            Kind = "timeLines", s.Labels, s.Unit, s.UnfinishedFrom, s.AsColumns, Links = links.Of(s.Members, MarkLinks.Days(s.Dates)),
            Series = s.Series.Select((l, i) => new { l.Name, l.Role, l.Values, l.Low, l.High, Colour = SeriesColour.Of(s.Series, i) }),
            Events = s.Events?.Select(e => new { At = EventFlags.IndexOf(s.Dates, e.Date), e.Label }).Where(e => e.At is not null),
        },
        Bars s => new
        {
            Kind = "bars", s.Categories, s.Unit, s.Horizontal, s.Stacked, s.CumulativeShare, Links = links.Of(s.Members, s.Categories),
            Series = s.Series.Select((x, k) => new { x.Name, x.Values, x.Low, x.High, Colour = HorizontalBarsSvg.Colour(s, k) }),
        },
        HeatMap s => HeatMapShape(s, links),
        Scatter s => new
        {
            Kind = "scatter", s.XLabel, s.XUnit, s.YLabel, s.YUnit, Groups = ScatterSvg.Groups(s), Links = links.Of(s.Members, [.. s.Points.Select(p => p.Name)]),
            Points = s.Points.Select(p => new object?[] { p.X, p.Y, p.Name, p.Group ?? "", p.Size }),
        },
        TreeMap s => new { Kind = "treeMap", s.Unit, s.Tiles, Links = links.Of(s.Members, [.. s.Tiles.Select(t => t.Name)]) },
        Waterfall s => new { Kind = "waterfall", s.Unit, s.Steps },
        Histogram s => new { Kind = "histogram", Unit = s.EdgeUnit, s.Edges, s.Counts },
        Sankey s => SankeyShape(s, links),
        Network s => NetworkShape(s, links),
        CalendarHeat s => CalendarShape(s, links),
        _ => throw new InvalidOperationException($"No data for the chart form {shape.GetType().Name}."),
    };

    static object HeatMapShape(HeatMap s, MarkLinks links)
    {
        var steps = new HeatSteps(s);
        return new { Kind = "heatMap", s.Rows, s.Columns, s.Values, s.Unit, s.ShowValues, s.RowLabel, s.ColumnLabel, s.Diverging, steps.Min, steps.Max, Links = links.OfCells(s) };
    }

    static object SankeyShape(Sankey s, MarkLinks links)
    {
        var layout = new SankeyLayout(s);
        static object Node(string name, SankeyLayout.Node n) => new { Name = name, Top = Share(n.Top), Size = Share(n.Size), n.Value, At = Share(n.Name) };
        return new
        {
            Kind = "sankey", s.Unit, layout.Height, s.SourceLabel, s.TargetLabel, Links = links.Of(s.TargetMembers, s.Targets),
            Sources = s.Sources.Select((name, i) => Node(name, layout.Sources[i])), Targets = s.Targets.Select((name, i) => Node(name, layout.Targets[i])),
            Flows = s.Flows.Select((f, i) => new
            {
                f.Source, f.Target, f.Value, Left = Share(layout.Flows[i].Left), Right = Share(layout.Flows[i].Right), Size = Share(layout.Flows[i].Size), Colour = SankeySvg.Colour(f.Tone),
            }),
        };
    }

    static object NetworkShape(Network s, MarkLinks links)
    {
        var places = NetworkLayout.Of(s);
        return new
        {
            Kind = "network", s.NodeLabel, s.NodeUnit, s.EdgeLabel, s.EdgeUnit, Links = links.Of(s.Members, [.. s.Nodes.Select(n => n.Name)]),
            Nodes = s.Nodes.Select((n, i) => new { n.Name, n.Weight, places[i].X, places[i].Y, Radius = Math.Round(NetworkSvg.Radius(s, i), 1) }), s.Edges,
        };
    }

    static object CalendarShape(CalendarHeat s, MarkLinks links)
    {
        var steps = new HeatSteps(s.Values.OfType<decimal>(), diverging: false);
        return new
        {
            Kind = "calendar", s.First, s.Values, s.Label, s.Unit, steps.Min, steps.Max,
            Links = s.Members is null ? null : links.Of(s.Members, MarkLinks.Days([.. s.Values.Select((_, i) => s.First.AddDays(i))])),
        };
    }

    static double Share(double value) => Math.Round(value, 4);

    static Markup Encode(object value) => new(JsonSerializer.Serialize(value, Options));
}

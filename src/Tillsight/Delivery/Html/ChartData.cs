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
        _ => throw new InvalidOperationException($"No data for the chart form {shape.GetType().Name}."),
    };

    static object HeatMapShape(HeatMap s, MarkLinks links)
    {
        var steps = new HeatSteps(s);
        return new { Kind = "heatMap", s.Rows, s.Columns, s.Values, s.Unit, s.ShowValues, s.RowLabel, s.ColumnLabel, s.Diverging, steps.Min, steps.Max, Links = links.OfCells(s) };
    }

    static Markup Encode(object value) => new(JsonSerializer.Serialize(value, Options));
}

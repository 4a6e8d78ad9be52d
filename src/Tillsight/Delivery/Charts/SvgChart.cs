using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Draws every form of chart as SVG: for browsers without script, print, PDF and mail. Same chart, same bytes.</summary>
public static class SvgChart
{
    /// <summary>Of a chart that has a whole row; fits a screen without great loss, and paper with text of 7 points.</summary>
    public const double Width = 840, HalfWidth = 460;

    /// <summary>An SVG element for inside a page; classes take their colours from the page's tokens.</summary>
    /// <param name="width">Width in pixels of the drawing's own coordinates; the height follows from the data.</param>
    public static string Draw(Chart chart, Formats formats, double width = Width) => Draw(chart, formats, width, MarkLinks.None);

    /// <summary>With links over the marks that lead somewhere.</summary>
    internal static string Draw(Chart chart, Formats formats, double width, MarkLinks links) => chart.Shape switch
    {
        TimeLines s => TimeLinesSvg.Draw(s, formats, width, links),
        Bars { Horizontal: true } s => HorizontalBarsSvg.Draw(s, formats, width, links),
        Bars s => VerticalBarsSvg.Draw(s, formats, width, links),
        HeatMap s => HeatMapSvg.Draw(s, formats, width, links),
        Scatter s => ScatterSvg.Draw(s, formats, width, links),
        TreeMap s => TreeMapSvg.Draw(s, formats, width, links),
        Waterfall s => WaterfallSvg.Draw(s, formats, width),
        Histogram s => HistogramSvg.Draw(s, formats, width),
        Sankey s => SankeySvg.Draw(s, formats, width, links),
        Network s => NetworkSvg.Draw(s, formats, width, links),
        CalendarHeat s => CalendarHeatSvg.Draw(s, formats, width, links),
        _ => throw new InvalidOperationException($"No drawing for the chart form {chart.Shape.GetType().Name}."),
    };

    /// <summary>A document of its own, in light colours, with its styles inside.</summary>
    public static string DrawAlone(Chart chart, Formats formats, double width = Width)
    {
        string svg = Draw(chart, formats, width);
        int end = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return svg[..end] + "<style>" + Html.ReportAssets.ChartStyle + "</style>" + svg[end..];
    }
}

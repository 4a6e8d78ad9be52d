using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Flows between two columns of nodes, as wide as what they carry; names and totals stand outside.</summary>
static class SankeySvg
{
    const double NodeWidth = 10, Head = 24;

    public static string Draw(Sankey s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var layout = new SankeyLayout(s);
        double left = Room(s.Sources, layout.Sources, s.Unit, formats, width), right = width - Room(s.Targets, layout.Targets, s.Unit, formats, width);
        svg.Text(left, 12, TextWidth.Fit(s.SourceLabel, left), "e");
        svg.Text(right, 12, TextWidth.Fit(s.TargetLabel, width - right), "s");
        for (int i = 0; i < s.Flows.Count; i++) DrawFlow(svg, layout.Flows[i], layout.Height, left + NodeWidth, right - NodeWidth, Colour(s.Flows[i].Tone));
        for (int i = 0; i < layout.Sources.Length; i++) DrawNode(svg, s.Sources[i], layout.Sources[i], layout.Height, left, -1, left - 8, s.Unit, formats);
        for (int i = 0; i < layout.Targets.Length; i++)
        {
            DrawNode(svg, s.Targets[i], layout.Targets[i], layout.Height, right, 1, width - right - 8, s.Unit, formats);
            svg.Link(links.Of(s.TargetMembers, i, s.Targets[i]), s.Targets[i], right - NodeWidth, Head + layout.Targets[i].Name * layout.Height - 8, width - right + NodeWidth, 16);
        }
        return svg.ToString(width, Head + layout.Height + 2);
    }

    /// <summary>Class of a flow's colour.</summary>
    public static string Colour(Tone tone) => tone switch { Tone.Good => "good", Tone.Bad => "bad", _ => "cmp" };

    static void DrawFlow(Svg svg, SankeyLayout.Flow flow, double height, double left, double right, string css)
    {
        if (flow.Size <= 0) return;
        string X(double x) => Svg.N(x);
        string Y(double share) => Svg.N(Head + share * height);
        string middle = X((left + right) / 2);
        svg.Path($"M{X(left)} {Y(flow.Left)}C{middle} {Y(flow.Left)} {middle} {Y(flow.Right)} {X(right)} {Y(flow.Right)}"
            + $"V{Y(flow.Right + flow.Size)}C{middle} {Y(flow.Right + flow.Size)} {middle} {Y(flow.Left + flow.Size)} {X(left)} {Y(flow.Left + flow.Size)}Z", $"fw {css}");
    }

    /// <param name="side">-1: the name stands to the left, 1: to the right.</param>
    static void DrawNode(Svg svg, string name, SankeyLayout.Node node, double height, double edge, int side, double room, Unit unit, Formats formats)
    {
        svg.Rect(side < 0 ? edge : edge - NodeWidth, Head + node.Top * height, NodeWidth, Math.Max(1, node.Size * height), "f acc");
        string value = formats.Short(node.Value, unit), fitted = TextWidth.Fit(name, room - TextWidth.Of(value) - 8);
        double y = Head + node.Name * height + 4;
        svg.Text(edge + side * 6, y, fitted, side < 0 ? "e nm" : "s nm");
        svg.Text(edge + side * (12 + TextWidth.Of(fitted)), y, value, side < 0 ? "e" : "s");
    }

    static double Room(IReadOnlyList<string> names, SankeyLayout.Node[] nodes, Unit unit, Formats formats, double width) =>
        Math.Min(width * 0.34, names.Select((n, i) => TextWidth.Of(n) + TextWidth.Of(formats.Short(nodes[i].Value, unit))).DefaultIfEmpty(0).Max() + 22);
}

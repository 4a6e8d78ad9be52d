using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Nodes as large as their weight, edges as thick as their strength; names under the nodes where they touch nothing.</summary>
static class NetworkSvg
{
    public const double Smallest = 4, Largest = 16;
    const double Height = 460, Side = 70;
    const int WidthSteps = 4;

    public static string Draw(Network s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var places = NetworkLayout.Of(s);
        decimal most = s.Edges.Count == 0 ? 0 : s.Edges.Max(e => e.Strength);
        double X(int i) => Side + places[i].X * (width - 2 * Side);
        double Y(int i) => Largest + 4 + places[i].Y * (Height - 2 * Largest - 24);
        foreach (var edge in s.Edges.OrderBy(e => e.Strength))
            svg.Line(X(edge.First), Y(edge.First), X(edge.Second), Y(edge.Second), FormattableString.Invariant($"ed w{Step(edge.Strength, most)}"));
        for (int i = 0; i < s.Nodes.Count; i++) svg.Circle(X(i), Y(i), Radius(s, i), "f acc nd");
        DrawNames(svg, s, X, Y);
        for (int i = 0; i < s.Nodes.Count; i++)
        {
            double radius = Math.Max(12, Radius(s, i));
            svg.Link(links.Of(s.Members, i, s.Nodes[i].Name), s.Nodes[i].Name, X(i) - radius, Y(i) - radius, 2 * radius, 2 * radius);
        }
        return svg.ToString(width, Height);
    }

    /// <summary>Areas go by weight.</summary>
    public static double Radius(Network s, int node)
    {
        decimal largest = s.Nodes.Max(n => n.Weight);
        return largest <= 0 ? Smallest : Math.Max(Smallest, Largest * Math.Sqrt((double)(Math.Max(0, s.Nodes[node].Weight) / largest)));
    }

    static int Step(decimal strength, decimal most) => most <= 0 ? 1 : Math.Clamp((int)Math.Ceiling((double)(strength / most) * WidthSteps), 1, WidthSteps);

    static void DrawNames(Svg svg, Network s, Func<int, double> x, Func<int, double> y)
    {
        List<(double Left, double Top, double Right, double Bottom)> taken = [];
        for (int i = 0; i < s.Nodes.Count; i++) taken.Add((x(i) - Radius(s, i), y(i) - Radius(s, i), x(i) + Radius(s, i), y(i) + Radius(s, i)));
        foreach (int i in Enumerable.Range(0, s.Nodes.Count).OrderByDescending(i => s.Nodes[i].Weight).ThenBy(i => i))
        {
            string name = TextWidth.Fit(s.Nodes[i].Name, 2 * Side - 8);
            double half = TextWidth.Of(name) / 2, top = y(i) + Radius(s, i) + 1;
            if (taken.Any(t => x(i) - half < t.Right && x(i) + half > t.Left && top < t.Bottom && top + 14 > t.Top)) continue;
            svg.Text(x(i), top + 11, name, "m ha");
            taken.Add((x(i) - half, top, x(i) + half, top + 14));
        }
    }
}

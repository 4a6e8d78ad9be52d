using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Points by two measures. The points of one group and size are one path, so that thousands stay small.</summary>
static class ScatterSvg
{
    const double Height = 360;
    const int SizeSteps = 4, MostNames = 8;

    // Half the stroke widths of z1 to z4 in chart.css.
    static readonly double[] Radii = [3.5, 5.5, 8, 11];

    public static string Draw(Scatter s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var y = LinearScale.Around(s.Points.Select(p => (double)p.Y), fromZero: false, ticks: 4, from: Height - 46, to: 26);
        var plot = new Plot(Plot.RoomFor(y, s.YUnit, formats), 26, width - 16, Height - 46);
        var x = LinearScale.Around(s.Points.Select(p => (double)p.X), fromZero: false, ticks: 6, from: plot.Left, to: plot.Right);
        plot.DrawValueAxis(svg, y, s.YUnit, formats);
        foreach (double tick in x.Ticks) svg.Text(x.At(tick), plot.Bottom + 18, formats.Short((decimal)tick, s.XUnit), "m");
        svg.Text(2, 12, s.YLabel, "s nm");
        svg.Text(plot.Right, Height - 8, s.XLabel, "e nm");

        var groups = Groups(s);
        decimal largest = s.Points.Max(p => p.Size) ?? 0;
        foreach (var same in s.Points.GroupBy(p => (Group: groups.IndexOf(p.Group ?? ""), Size: SizeStep(p.Size, largest)))
            .OrderByDescending(g => g.Key.Size).ThenBy(g => g.Key.Group))
            svg.Path(Dots(same, x, y), FormattableString.Invariant($"pt z{same.Key.Size} {Colour(groups, same.Key.Group)}"));
        DrawNames(svg, s, x, y, plot);
        for (int i = 0; i < s.Points.Count; i++)
            svg.Link(links.Of(s.Members, i, s.Points[i].Name), s.Points[i].Name, x.At((double)s.Points[i].X) - 6, y.At((double)s.Points[i].Y) - 6, 12, 12);
        return svg.ToString(width, Height);
    }

    /// <summary>Groups in the order of their first point; at most one means no grouping.</summary>
    public static List<string> Groups(Scatter s) => s.Points.Select(p => p.Group ?? "").Distinct().ToList();

    public static string Colour(List<string> groups, int index) => groups.Count < 2 ? "acc" : SeriesColour.OfCategory(index);

    static int SizeStep(decimal? size, decimal largest) => size is not { } v || largest <= 0
        ? 1
        : Math.Clamp((int)Math.Ceiling(Math.Sqrt((double)(v / largest)) * SizeSteps), 1, SizeSteps);

    // A line of no length with a round cap is a dot.
    static string Dots(IEnumerable<ScatterPoint> points, LinearScale x, LinearScale y) =>
        points.Aggregate(new StringBuilder(), (path, p) =>
            path.Append('M').Append(Svg.N(x.At((double)p.X))).Append(' ').Append(Svg.N(y.At((double)p.Y))).Append("h0")).ToString();

    /// <summary>The outermost points get their names, where these touch no other name and no other point.</summary>
    static void DrawNames(Svg svg, Scatter s, LinearScale x, LinearScale y, Plot plot)
    {
        if (s.Points.Count == 0) return;
        List<(double Left, double Right, double Y)> taken = [];
        double Share(LinearScale scale, decimal v) => ((double)v - scale.Min) / (scale.Max - scale.Min);
        decimal largest = s.Points.Max(p => p.Size) ?? 0;
        foreach (var p in s.Points.OrderByDescending(p => Math.Max(Share(x, p.X), Share(y, p.Y))).ThenBy(p => p.Name, StringComparer.Ordinal).Take(40))
        {
            string name = TextWidth.Fit(p.Name, 150);
            double px = x.At((double)p.X), py = y.At((double)p.Y), width = TextWidth.Of(name);
            double gap = Radii[SizeStep(p.Size, largest) - 1] + 5;
            bool leftward = px + gap + width > plot.Right;
            double left = leftward ? px - gap - width : px + gap;
            bool hidesPoints = s.Points.Any(q => Math.Abs(y.At((double)q.Y) - py) < 9 && x.At((double)q.X) is var qx && qx > left && qx < left + width);
            if (hidesPoints || left < plot.Left || taken.Any(t => Math.Abs(t.Y - py) < 14 && left < t.Right + 6 && left + width > t.Left - 6)) continue;
            svg.Text(leftward ? px - gap : left, py + 4, name, leftward ? "e ha" : "ha");
            taken.Add((left, left + width, py));
            if (taken.Count == MostNames) break;
        }
    }
}

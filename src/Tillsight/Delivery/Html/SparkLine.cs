using Tillsight.Delivery.Charts;

namespace Tillsight.Delivery.Html;

/// <summary>Recent values as a small line with a dot at its end.</summary>
static class SparkLine
{
    const double Width = 160, Height = 36, Edge = 4;

    public static Markup Draw(IReadOnlyList<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        if (known.Count < 2) return Markup.None;
        double min = (double)known.Min(), max = (double)known.Max(), range = max > min ? max - min : 1;
        double Y(decimal v) => max > min ? Edge + (max - (double)v) / range * (Height - 2 * Edge) : Height / 2;
        double X(int i) => Edge + (double)i / (values.Count - 1) * (Width - 2 * Edge);
        var points = values.Select((v, i) => v is { } d ? ((double X, double Y)?)(X(i), Y(d)) : null).ToList();
        (double x, double y) = points.Last(p => p is not null)!.Value;
        return new Markup($"<svg class=\"c spark\" viewBox=\"0 0 {Svg.N(Width)} {Svg.N(Height)}\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
            + $"<path d=\"{Svg.Polyline(points)}\" class=\"l acc\"/><path d=\"M{Svg.N(x)} {Svg.N(y)}h0\" class=\"pt z1 acc\"/></svg>");
    }
}

using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>The rectangle that data is drawn in, and the axes around it.</summary>
readonly record struct Plot(double Left, double Top, double Right, double Bottom)
{
    public const double LineHeight = 16;

    public double Width => Right - Left;
    public double Height => Bottom - Top;

    /// <summary>Grid lines with their values on the left; the zero line is stronger.</summary>
    public void DrawValueAxis(Svg svg, LinearScale scale, Unit unit, Formats formats)
    {
        foreach (double tick in scale.Ticks)
        {
            double y = scale.At(tick);
            svg.Line(Left, y, Right, y, tick == 0 ? "ax" : "gr");
            svg.Text(Left - 8, y + 4, formats.Short((decimal)tick, unit), "e");
        }
    }

    /// <summary>Names under bands, as many as fit, the outermost kept inside the picture.</summary>
    public void DrawBandAxis(Svg svg, BandScale bands, IReadOnlyList<string> labels, double pictureWidth)
    {
        double widest = labels.Count == 0 ? 0 : labels.Max(l => TextWidth.Of(l));
        int every = bands.LabelEvery(Math.Min(widest, 110));
        for (int i = 0; i < labels.Count; i += every)
        {
            string label = TextWidth.Fit(labels[i], Math.Max(bands.Step * every - 8, 20));
            double half = TextWidth.Of(label) / 2, middle = bands.Middle(i);
            svg.Text(Math.Clamp(middle, half, Math.Max(half, pictureWidth - half)), Bottom + LineHeight + 2, label, "m");
        }
    }

    /// <summary>Room that the values of an axis need on the left.</summary>
    public static double RoomFor(LinearScale scale, Unit unit, Formats formats) =>
        scale.Ticks.Max(t => TextWidth.Of(formats.Short((decimal)t, unit))) + 12;
}

using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>A ladder read from top to bottom: totals from zero, steps from where the one before ended.</summary>
static class WaterfallSvg
{
    // Bold letters are wider by about this much.
    const double Step = 32, Bold = 1.1;

    public static string Draw(Waterfall s, Formats formats, double width)
    {
        var svg = new Svg();
        var spans = Spans(s);
        double names = Math.Min(width * 0.36, (s.Steps.Count == 0 ? 0 : s.Steps.Max(x => TextWidth.Of(x.Name) * (x.IsTotal ? Bold : 1))) + 12);
        var texts = s.Steps.Select(x => Text(x, s.Unit, formats)).ToList();
        double labels = (texts.Count == 0 ? 0 : texts.Max(t => TextWidth.Of(t)) * Bold) + 10;
        bool negative = spans.Any(p => p.Start < 0 || p.End < 0);
        var scale = LinearScale.Around(spans.SelectMany(p => new[] { p.Start, p.End }), fromZero: true, ticks: 4,
            names + (negative ? labels : 0), width - labels);
        var bands = new BandScale(s.Steps.Count, 4, Step * s.Steps.Count, 0.3);

        svg.Line(scale.At(0), 4, scale.At(0), 4 + bands.Length, "ax");
        for (int i = 0; i < s.Steps.Count; i++)
        {
            var step = s.Steps[i];
            double from = scale.At(spans[i].Start), to = scale.At(spans[i].End);
            svg.Text(names - 10, bands.Middle(i) + 4, TextWidth.Fit(step.Name, names - 12), step.IsTotal ? "e nm b" : "e nm");
            svg.Rect(Math.Min(from, to), bands.Start(i), Math.Max(1, Math.Abs(to - from)), bands.Width, $"f {Colour(step)}", 2);
            svg.Text(Math.Max(from, to) + 6, bands.Middle(i) + 4, texts[i], step.IsTotal ? "s nm b" : "s");
            if (i + 1 < s.Steps.Count) svg.Line(to, bands.Start(i) + bands.Width, to, bands.Start(i + 1), "cn");
        }
        return svg.ToString(width, bands.Length + 8);
    }

    /// <summary>Start and end of each step; a total runs from zero to its level.</summary>
    public static List<(double Start, double End)> Spans(Waterfall s)
    {
        List<(double, double)> spans = [];
        double level = 0;
        foreach (var step in s.Steps)
        {
            double value = (double)step.Value;
            spans.Add(step.IsTotal ? (0, value) : (level, level + value));
            level = step.IsTotal ? value : level + value;
        }
        return spans;
    }

    static string Text(WaterfallStep step, Unit unit, Formats formats)
    {
        string text = formats.Short(step.Value, unit);
        return step.IsTotal || step.Value <= 0 ? text : "+" + text;
    }

    static string Colour(WaterfallStep step) => step.IsTotal ? "acc" : step.Value < 0 ? "bad" : "good";
}

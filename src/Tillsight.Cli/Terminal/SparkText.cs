namespace Tillsight.Cli.Terminal;

/// <summary>Recent values as a word of block characters; gaps are spaces.</summary>
static class SparkText
{
    const string Blocks = "▁▂▃▄▅▆▇█";

    /// <param name="width">Characters at most; more values are averaged in groups.</param>
    /// <param name="unicode">Without it nothing is drawn: no plain letters rise and fall.</param>
    public static string Of(IReadOnlyList<decimal?> values, int width, bool unicode)
    {
        if (!unicode || values.OfType<decimal>().Take(2).Count() < 2) return "";
        var points = Narrow(values, width);
        decimal min = points.Min() ?? 0, max = points.Max() ?? 0;
        return string.Concat(points.Select(v => v is not { } d ? ' '
            : max == min ? Blocks[Blocks.Length / 2]
            : Blocks[(int)Math.Round((d - min) / (max - min) * (Blocks.Length - 1))]));
    }

    static List<decimal?> Narrow(IReadOnlyList<decimal?> values, int width)
    {
        if (values.Count <= width) return [.. values];
        return Enumerable.Range(0, width).Select(i =>
        {
            int from = i * values.Count / width, to = (i + 1) * values.Count / width;
            var known = values.Skip(from).Take(to - from).OfType<decimal>().ToList();
            return known.Count == 0 ? null : (decimal?)known.Average();
        }).ToList();
    }
}

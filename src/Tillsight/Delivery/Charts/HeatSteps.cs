using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Sorts values into nine shades. One hue runs from the least to the greatest value (from zero where nothing is negative and
/// the least is small); two hues run from minus to plus the greatest size around zero.</summary>
public sealed class HeatSteps
{
    public const int Count = 9;

    readonly bool _diverging;

    public HeatSteps(HeatMap map)
    {
        var values = map.Values.SelectMany(r => r).OfType<decimal>().DefaultIfEmpty(0).ToList();
        (decimal min, decimal max) = (values.Min(), values.Max());
        _diverging = map.Diverging;
        decimal size = Math.Max(Math.Abs(min), Math.Abs(max));
        Min = map.Diverging ? -size : min >= 0 && min < 0.4m * max ? 0 : min;
        Max = map.Diverging ? size : max;
    }

    public decimal Min { get; }
    public decimal Max { get; }

    /// <summary>0 to 8.</summary>
    public int Of(decimal value) =>
        Max == Min ? Count / 2 : Math.Clamp((int)((value - Min) * Count / (Max - Min)), 0, Count - 1);

    /// <summary>Class of a cell.</summary>
    public string Css(int step) => FormattableString.Invariant($"{(_diverging ? 'v' : 'h')}{step}");

    /// <summary>Class of text on a cell.</summary>
    public string TextCss(int step) => FormattableString.Invariant($"m {(_diverging ? "vt" : "ht")}{step}");
}

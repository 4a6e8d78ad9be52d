using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Sorts values into nine shades. One hue runs from the least to the greatest value (from zero where nothing is negative and
/// the least is small); two hues run from minus to plus the greatest size around zero.</summary>
public sealed class HeatSteps
{
    public const int Count = 9;

    readonly bool _diverging;

    public HeatSteps(HeatMap map) : this(map.Values.SelectMany(r => r).OfType<decimal>(), map.Diverging) { }

    public HeatSteps(IEnumerable<decimal> values, bool diverging)
    {
        decimal[] all = [.. values.DefaultIfEmpty(0)];
        (decimal min, decimal max) = (all.Min(), all.Max());
        _diverging = diverging;
        decimal size = Math.Max(Math.Abs(min), Math.Abs(max));
        Min = diverging ? -size : min >= 0 && min < 0.4m * max ? 0 : min;
        Max = diverging ? size : max;
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

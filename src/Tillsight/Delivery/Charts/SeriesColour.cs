using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>The class that colours a series: accent for the subject, grey for what it is compared with, eight hues for categories.</summary>
static class SeriesColour
{
    public const int Categories = 8;

    public static string Of(IReadOnlyList<Line> series, int index) => series[index].Role switch
    {
        LineRole.Comparison => "cmp",
        LineRole.Category => OfCategory(series.Take(index).Count(l => l.Role == LineRole.Category)),
        LineRole.Forecast => "fc",
        _ => "acc",
    };

    /// <summary>Beyond eight, all are "other".</summary>
    public static string OfCategory(int index) =>
        index < Categories ? FormattableString.Invariant($"k{index + 1}") : "ko";
}

using Tillsight.Calendars;

namespace Tillsight.Analyses.AbcXyz;

/// <summary>How evenly a product is asked for.</summary>
/// <remarks>Coefficient of variation: population standard deviation of units a period / their mean.</remarks>
static class DemandVariation
{
    /// <summary>Fewer periods say nothing about how even they are.</summary>
    public const int FewestPeriods = 4;

    /// <param name="units">Sum over the periods.</param>
    /// <param name="squaredUnits">Sum of squares.</param>
    /// <returns>Null where there are too few periods or nothing was sold in them.</returns>
    public static decimal? Of(decimal units, decimal squaredUnits, int periods)
    {
        if (periods < FewestPeriods || units <= 0) return null;
        double mean = (double)units / periods, variance = Math.Max(0, (double)squaredUnits / periods - mean * mean);
        return (Math.Sqrt(variance) / mean).ToFigure(6);
    }

    public static char? Class(decimal? variation, decimal x, decimal y) => variation is not { } v ? null : v <= x ? 'X' : v <= y ? 'Y' : 'Z';

    /// <summary>Twelve whole months, the last of the data; weeks where there are not six whole months.</summary>
    public static (Grain Grain, IReadOnlyList<Period> Periods) Choose(DateRange data)
    {
        foreach (var (grain, fewest) in (ReadOnlySpan<(Grain, int)>)[(Grain.Month, 6), (Grain.Week, 1)])
        {
            var whole = PeriodSeries.Over(data, grain, data.Last).Select(p => p.Period).Where(p => WholePeriod.IsIn(data, p)).TakeLast(12).ToList();
            if (whole.Count >= fewest) return (grain, whole);
        }
        return (Grain.Week, []);
    }
}

using Tillsight.Statistics.Inference;

namespace Tillsight.Analyses.SubscribersAndDiscounts;

/// <summary>Orders of one side.</summary>
public sealed record ComparedGroup(string Group, long Orders, decimal OrderShare, decimal Sales, decimal? SalesShare, decimal? MeanOrder, decimal? MedianOrder, decimal? Deviation);

/// <summary>Two sides compared by the amount of their orders.</summary>
/// <param name="Difference">Mean of the first less mean of the second; null where a side has fewer than two orders or nothing varies.</param>
/// <param name="Low">95 % interval of the difference (Welch).</param>
/// <param name="PValue">Of Welch's t test, two-sided.</param>
/// <param name="RankPValue">Of Mann and Whitney's rank test, two-sided: for skewed amounts.</param>
/// <param name="Superiority">Chance that an order of the first side exceeds one of the second; 0.5 is no difference.</param>
/// <param name="EffectSize">Cohen's d: the difference in pooled standard deviations; 0.2 is small, 0.5 medium, 0.8 large.</param>
/// <param name="MayBeChance">Whether the interval holds 0.</param>
public sealed record GroupComparison(string Question, ComparedGroup First, ComparedGroup Second, decimal? Difference, decimal? Low, decimal? High, decimal? T,
    decimal? Freedom, decimal? PValue, decimal? RankPValue, decimal? Superiority, decimal? EffectSize, bool? MayBeChance)
{
    /// <param name="first">Amounts of the first side's orders.</param>
    public static GroupComparison Of(string question, string firstName, decimal[] first, string secondName, decimal[] second)
    {
        double[] a = Array.ConvertAll(first, x => (double)x), b = Array.ConvertAll(second, x => (double)x);
        var (one, two) = (SampleSummary.Of(a), SampleSummary.Of(b));
        var welch = WelchTest.Compare(one, two);
        var ranks = MannWhitney.Compare(a, b);
        long orders = first.Length + second.Length;
        decimal sales = first.Sum() + second.Sum();
        return new(question, Side(firstName, first, a, one), Side(secondName, second, b, two), welch?.Difference.ToFigure(), welch?.Interval.Low.ToFigure(), welch?.Interval.High.ToFigure(),
            welch?.T.ToFigure(6), welch?.Freedom.ToFigure(), welch?.PValue.ToPValue(), ranks?.PValue.ToPValue(), ranks?.Superiority.ToFigure(6), EffectOf(one, two).ToFigure(6),
            welch is null ? null : welch.Interval.Contains(0));

        ComparedGroup Side(string name, decimal[] amounts, double[] values, SampleSummary summary) => new(name, amounts.Length, orders == 0 ? 0 : decimal.Round((decimal)amounts.Length / orders, 6), amounts.Sum(),
            sales > 0 ? decimal.Round(amounts.Sum() / sales, 6) : null, amounts.Length == 0 ? null : decimal.Round(amounts.Sum() / amounts.Length, 6),
            Statistics.Descriptive.Quantiles.Median(values).ToFigure(), Math.Sqrt(summary.Variance).ToFigure());
    }

    /// <summary>d = (m1 - m2) / sqrt(((n1 - 1) s1^2 + (n2 - 1) s2^2) / (n1 + n2 - 2)) (J. Cohen, 1988).</summary>
    static double EffectOf(SampleSummary one, SampleSummary two) => one.Count < 2 || two.Count < 2 ? double.NaN
        : (one.Mean - two.Mean) / Math.Sqrt(((one.Count - 1) * one.Variance + (two.Count - 1) * two.Variance) / (one.Count + two.Count - 2));
}

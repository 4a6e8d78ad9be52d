using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;

namespace Tillsight.Insights.Changes;

/// <summary>
/// The change of a ratio R = N / D cut by the values of a dimension. With the weight w = d / D and the rate r = n / d of each part, and bars for the
/// mean of both times, a part adds
/// <code>mean(w) (r1 - r0)  +  (w1 - w0) (mean(r) - mean(R))</code>
/// its own rate, and its weight: more of what lies above the mean raises the ratio. The parts add up to R1 - R0, because the weights add up to one.
/// </summary>
/// <remarks>E. Kitagawa, Components of a difference between two rates, JASA 50 (1955), which is Shapley's value for two factors. A part that is absent from
/// one of the times has no rate there: it counts by its weight alone.</remarks>
static class DimensionRatios
{
    const string Method = "What each part's own rate did, and what its larger or smaller weight did (Kitagawa 1955).";

    /// <summary>Digits that rates are kept to.</summary>
    const int Digits = 18;

    readonly record struct Part(AnswerRow Row, Pair Upper, Pair Lower);

    /// <summary>Null where the inputs' cells do not add up, or the dimension has but one value.</summary>
    public static Breakdown? Of(Metric ratio, Dimension dimension, MetricAnswer answer, Pair value, Pair upper, Pair lower)
    {
        string above = ratio.Inputs[0].Id, below = ratio.Inputs[1].Id;
        List<Part> cells = [.. answer.Rows.Select(r => new Part(r, Pair.Of(answer, r, above), Pair.Of(answer, r, below)))];
        if (cells.Count < 2 || lower.Before == 0 || lower.After == 0) return null;
        if (cells.Aggregate(default(Pair), (s, c) => s + c.Upper) != upper || cells.Aggregate(default(Pair), (s, c) => s + c.Lower) != lower) return null;
        decimal mean = (value.Before + value.After) / 2, whole = decimal.Round(value.Change, Digits);
        var effects = cells.Select(c => Effect(c, lower, mean)).ToList();
        var totals = Exact.Apportion([.. effects.Select(e => e.Total)], whole, Digits);
        Contribution[] parts = [.. cells.Select((c, i) => new Contribution(DimensionSums.NameOf(answer, c.Row), Rate(c.Upper.Before, c.Lower.Before), Rate(c.Upper.After, c.Lower.After), totals[i],
            Breakdown.ShareOf(totals[i], whole), DimensionSums.MemberOf(answer, c.Row), Rate: effects[i].Rate))];
        double[] aboveTerms = Focus.Surprises([.. cells.Select(c => c.Upper)]), belowTerms = Focus.Surprises([.. cells.Select(c => c.Lower)]);
        var focus = Focus.On([.. parts.Select((p, i) => (p.Name, p.Change, aboveTerms[i] + belowTerms[i]))], whole);
        return new(dimension.Id, dimension.Name, Method, DimensionSums.Shown(parts, whole, rest => Others(rest, whole)), dimension.Id, focus, IsRatio: true);
    }

    static (decimal Total, decimal Rate) Effect(Part part, Pair whole, decimal mean)
    {
        decimal shift = part.Lower.After / whole.After - part.Lower.Before / whole.Before;
        decimal? before = Rate(part.Upper.Before, part.Lower.Before), after = Rate(part.Upper.After, part.Lower.After);
        decimal own = ((before ?? after ?? mean) + (after ?? before ?? mean)) / 2;
        decimal total = part.Upper.After / whole.After - part.Upper.Before / whole.Before - shift * mean;
        return (total, total - shift * (own - mean));
    }

    static decimal? Rate(decimal upper, decimal lower) => lower == 0 ? null : upper / lower;

    static Contribution Others(List<Contribution> rest, decimal whole)
    {
        decimal change = rest.Sum(p => p.Change);
        return new($"Others ({rest.Count})", null, null, change, Breakdown.ShareOf(change, whole), Members: rest.Count, Rate: rest.Sum(p => p.Rate)) { IsOthers = true };
    }
}

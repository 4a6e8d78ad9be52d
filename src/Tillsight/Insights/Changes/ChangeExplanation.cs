using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;

namespace Tillsight.Insights.Changes;

/// <summary>Why a figure changed: breakdowns, each of which adds up to the change exactly.</summary>
/// <param name="Before">The figure in the time compared with; null where there is none.</param>
/// <param name="After">The figure of the period.</param>
/// <param name="ComparedWith">What it is held against, in words; null where there is nothing to compare with, and then there are no breakdowns.</param>
/// <param name="Breakdowns">By the formula's factors first, then by dimensions, those with the most surprising parts first.</param>
/// <param name="Notes">What a reader should know before using the figures.</param>
public sealed record ChangeExplanation(
    Metric Metric, decimal? Before, decimal? After, string? ComparedWith, IReadOnlyList<Breakdown> Breakdowns, IReadOnlyList<string> Notes)
{
    /// <summary>What the parts of every breakdown add up to; null where one of the two figures is missing.</summary>
    public decimal? Change => After - Before;

    /// <summary>Explains the change of a metric.</summary>
    /// <param name="metric">Id of any metric of the catalogue.</param>
    /// <param name="range">May reach beyond the data: an unfinished period is compared with the same part of the earlier one.</param>
    /// <param name="against">Not <see cref="ComparedWith.Nothing"/>.</param>
    /// <exception cref="UsageException">There is no such metric, or a filter is wrong.</exception>
    public static ChangeExplanation Of(MetricReader reader, ShopFacts facts, string metric, DateRange range, ComparedWith against,
        IReadOnlyList<MetricFilter>? where = null, CancellationToken cancellation = default)
    {
        var found = MetricCatalogue.Get(metric);
        var question = new ChangeQuestion(reader, facts, range, against, where ?? [], cancellation);
        var total = question.Answer([.. TotalsOf(found)]);
        decimal? after = total.Figure(total.Total, metric), before = total.ComparedWith is null ? null : total.Figure(total.Total, metric + "_previous");
        if (after is null || before is null || (after == 0 && before == 0)) return new(found, before, after, total.ComparedWith, [], total.Notes);
        var whole = new Pair(before.Value, after.Value);
        bool isRatio = IsRatio(found, total, whole);
        List<Breakdown> all = [.. FactorsOf(question, found, total, whole, isRatio), .. DimensionsOf(question, found, total, whole, isRatio)];
        return new(found, before, after, total.ComparedWith, all, total.Notes);
    }

    /// <summary>The metric, what it is made of, and what its factors need.</summary>
    static IEnumerable<string> TotalsOf(Metric metric) => metric switch
    {
        NetSales => [metric.Id, "gross_sales", "discounts", "returns", "sales_before_returns", "orders"],
        Aov => [metric.Id, "sales_before_returns", "orders", "units_per_transaction"],
        _ => metric.IsAdditive ? [metric.Id] : [metric.Id, .. metric.Inputs.Select(i => i.Id)],
    };

    /// <summary>Judged by the figures themselves: whether it is its first input divided by its second.</summary>
    static bool IsRatio(Metric metric, MetricAnswer total, Pair whole)
    {
        if (metric.IsAdditive || metric.Inputs.Count != 2) return false;
        Pair upper = Pair.Of(total, total.Total, metric.Inputs[0].Id), lower = Pair.Of(total, total.Total, metric.Inputs[1].Id);
        return lower is { Before: not 0, After: not 0 } && whole == new Pair(upper.Before / lower.Before, upper.After / lower.After);
    }

    static IEnumerable<Breakdown> FactorsOf(ChangeQuestion question, Metric metric, MetricAnswer total, Pair whole, bool isRatio)
    {
        var facts = question.Facts;
        if (metric is NetSales && facts.HasProducts) yield return PriceVolumeMix.Of(question.Answer(PriceVolumeMix.Metrics, "product"));
        if (facts.HasCustomers && !isRatio && CustomerMovement.Of(metric, CustomerMovement.Ask(question, metric), whole) is { } customers) yield return customers;
        if (metric is NetSales)
        {
            if (Factors.OrdersAndValue(total) is { } orders) yield return orders;
            yield return Factors.Ladder(total);
        }
        if (metric is Aov && Factors.UnitsAndPrice(total, whole) is { } units) yield return units;
        if (isRatio && Factors.UpperAndLower(metric, total, whole) is { } inputs) yield return inputs;
    }

    static IEnumerable<Breakdown> DimensionsOf(ChangeQuestion question, Metric metric, MetricAnswer total, Pair whole, bool isRatio)
    {
        if (!metric.IsAdditive && !isRatio && metric is not LineMetric) return [];
        return DimensionsThatMatter.Of(question.Reader, question.Facts).Select(d => Cut(question, metric, d, total, whole, isRatio)).OfType<Breakdown>()
            .OrderByDescending(b => b.Focus!.Surprise);
    }

    static Breakdown? Cut(ChangeQuestion question, Metric metric, Dimension dimension, MetricAnswer total, Pair whole, bool isRatio)
    {
        if (!isRatio) return DimensionSums.Of(metric, dimension, question.Answer([metric.Id], dimension.Id), whole);
        string upper = metric.Inputs[0].Id, lower = metric.Inputs[1].Id;
        return DimensionRatios.Of(metric, dimension, question.Answer([upper, lower], dimension.Id), whole, Pair.Of(total, total.Total, upper), Pair.Of(total, total.Total, lower));
    }
}

using Tillsight.Metrics;

namespace Tillsight.Insights.Changes;

/// <summary>One way to cut a change into parts that add up to it exactly.</summary>
/// <param name="Id">Machine name, unique within an explanation: price_volume_mix, customers, a dimension's id.</param>
/// <param name="Title">What it is cut by.</param>
/// <param name="Method">How the parts are worked out, in words, with its source.</param>
/// <param name="Parts">Largest first within what the method orders them by; "others" last.</param>
/// <param name="Dimension">Id of the dimension whose values the parts are; null for a formula's factors.</param>
/// <param name="Focus">How few parts explain the change, and how surprising that is; null for a formula's factors.</param>
/// <param name="IsRatio">Whether each part has an effect of its rate and one of its weight.</param>
public sealed record Breakdown(
    string Id, string Title, string Method, IReadOnlyList<Contribution> Parts,
    string? Dimension = null, Focus? Focus = null, bool IsRatio = false)
{
    /// <summary>What the parts add up to.</summary>
    public decimal Sum => Parts.Sum(p => p.Change);

    /// <summary>The part of that name, or null.</summary>
    public Contribution? Part(string name) => Parts.FirstOrDefault(p => p.Name == name);

    internal static decimal? ShareOf(decimal change, decimal whole) => whole == 0 ? null : change / whole;

    internal static Contribution Factor(string name, decimal change, decimal whole, int? members = null) => new(name, null, null, change, ShareOf(change, whole), Members: members);
}

/// <summary>A figure's two values as numbers: what is not there counts nothing.</summary>
readonly record struct Pair(decimal Before, decimal After)
{
    public decimal Change => After - Before;

    public static Pair operator +(Pair a, Pair b) => new(a.Before + b.Before, a.After + b.After);

    public static Pair operator -(Pair a, Pair b) => new(a.Before - b.Before, a.After - b.After);

    public static Pair Of(Metrics.Queries.MetricAnswer answer, Metrics.Queries.AnswerRow row, string metric) =>
        new(answer.Figure(row, metric + "_previous") ?? 0, answer.Figure(row, metric) ?? 0);

    public static Pair Of<T>(Metrics.Queries.MetricAnswer answer, Metrics.Queries.AnswerRow row) where T : Metric => Of(answer, row, MetricCatalogue.Of<T>().Id);
}

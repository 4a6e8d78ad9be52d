using Tillsight.Views;

namespace Tillsight.Insights.Changes;

/// <summary>Words a change: the money first, then the cause, then the step.</summary>
/// <param name="period">The period in words ("Nov 2011", "the last 30 days").</param>
public sealed class ChangeWords(ChangeExplanation explanation, Formats formats, string period)
{
    /// <summary>Parts smaller than this share of the change are no cause.</summary>
    const decimal WorthNaming = 0.05m, WorthLooking = 0.1m;

    Unit Unit => explanation.Metric.Unit;

    /// <summary>"Net sales fell 8.2 % to £462,100 in Nov 2011 against Oct 2011 (−£41,300). ..."</summary>
    public string Sentence()
    {
        string what = $"{explanation.Metric.Name} in {period}";
        if (explanation.After is not { } after) return $"There is no {Lower(explanation.Metric.Name)} in {period}.";
        string now = formats.Exact(after, Unit);
        if (explanation.ComparedWith is not { } with) return $"{what}: {now}. There is no earlier data to compare with, so nothing can be explained yet. Choose a later period, or another comparison.";
        if (explanation.Before is not { } before) return $"{what}: {now}. There is none in {WithArticle(with)} to compare with.";
        if (after == 0 && before == 0) return $"{what}: {now}, as in {WithArticle(with)}. Take a filter away, or choose another period.";
        if (after == before) return $"{explanation.Metric.Name} stayed at {now} in {period} against {WithArticle(with)}. What rose and what fell cancel out.";
        string relative = Unit == Unit.Rate || before == 0 ? "" : $" {formats.Exact(Math.Abs((after - before) / before), Unit.Rate)}";
        return string.Join(' ', ((string?[])[$"{explanation.Metric.Name} {(after < before ? "fell" : "rose")}{relative} to {now} in {period} against {WithArticle(with)} ({Difference(after - before)}).", Causes(), Step()]).OfType<string>());
    }

    /// <summary>A difference with its sign, of rates in points.</summary>
    public string Difference(decimal change) => Unit == Unit.Rate ? formats.Change(change, 0, Unit) : formats.Difference(change, Unit);

    /// <summary>What customers did, else what orders did; then what stood against it.</summary>
    string? Causes()
    {
        if (explanation.Breakdowns.FirstOrDefault(b => b.Dimension is null && b.Id != "price_volume_mix") is not { } factors) return null;
        decimal change = explanation.Change!.Value;
        var parts = factors.Parts.Where(p => Math.Abs(p.Change) >= Math.Abs(change) * WorthNaming).OrderByDescending(p => p.Change / change).ToList();
        var with = parts.Where(p => p.Change / change > 0).Take(2).Select(Named).ToList();
        var against = parts.Where(p => p.Change / change < 0).TakeLast(1).Select(Named).ToList();
        if (with.Count == 0) return null;
        string cause = $"Behind it: {string.Join(" and ", with)}{(against.Count == 0 ? "" : $", against {against[0]}")}.";
        if (explanation.Breakdowns.FirstOrDefault(b => b.Id == "price_volume_mix") is not { } mix) return cause;
        decimal price = mix.Part(PriceVolumeMix.Price)!.Change, shift = mix.Part(PriceVolumeMix.Mix)!.Change;
        return $"{cause} Price {Did(price)}, the mix of products {Did(shift)}.";
    }

    string Named(Contribution part) => $"{(part.Members is { } n && part.Before is not null ? $"{formats.Exact(n, Unit.Count)} " : "")}{Lower(part.Name)} ({Difference(part.Change)})";

    string Did(decimal change) => change == 0 ? "changed nothing" : $"{(change > 0 ? "added" : "took")} {formats.Headline(Math.Abs(change), Unit)}";

    /// <summary>Where to look first: the part of the most surprising dimension that did most.</summary>
    string? Step()
    {
        decimal change = explanation.Change!.Value;
        var found = explanation.Breakdowns.Where(b => b.Focus is { Surprise: > 0, Names.Count: > 0 }).Select(b => (b, Part: b.Parts.Where(p => !p.IsOthers).MaxBy(p => p.Change / change))).FirstOrDefault(x => x.Part?.Member is { } member && member.Value != Metrics.Dimensions.Dimension.None && x.Part.Change / change >= WorthLooking);
        if (found is not { b: { } breakdown, Part: { } part }) return null;
        return $"Look first at {part.Name} ({Lower(breakdown.Title)}): {Difference(part.Change)}{(part.Share is { } share ? $", {formats.Short(share, Unit.Rate)} of the change" : "")}.";
    }

    static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>"against the same part of 1997", but "against Nov 2011".</summary>
    public static string WithArticle(string label) =>
        label.EndsWith("to date", StringComparison.Ordinal) || label.StartsWith("last ", StringComparison.Ordinal) || label.StartsWith("same ", StringComparison.Ordinal) || label.StartsWith("previous ", StringComparison.Ordinal)
            ? "the " + label : label;
}

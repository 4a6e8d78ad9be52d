using System.Globalization;
using Tillsight.Engines;
using Tillsight.Metrics.Dimensions;
using Tillsight.Views;

namespace Tillsight.Metrics.Queries;

/// <summary>What a reader should know before using the figures of an answer.</summary>
sealed class AnswerNotes(IEngine engine)
{
    string[]? _currencies;

    public IReadOnlyList<string> Of(QueryPlan plan, AnswerRow total)
    {
        var notes = new List<string>();
        if (total.Lines == 0) notes.AddRange(plan.Filters.SelectMany(f => Unknown(f.Dimension, f.Filter)));
        if (MixesCurrencies(plan))
            notes.Add($"Amounts in {string.Join(", ", Currencies)} are added as they stand. Group by currency, or keep one with currency={Currencies[0]}.");
        if (plan.Dates.IsReferenceCut && plan.Coverage.Dates is { } data)
            notes.Add(string.Create(CultureInfo.InvariantCulture,
                $"The data starts on {data.First:yyyy-MM-dd}: nothing is compared with a time that it covers only in part."));
        return notes;
    }

    /// <summary>Of filters that found nothing, those whose value nobody has.</summary>
    IEnumerable<string> Unknown(Dimension dimension, MetricFilter filter)
    {
        if (filter.IsExcluding || dimension.ValuesSql is not { } sql) yield break;
        var known = engine.Query(sql).Column<string?>("value").OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (string value in filter.Values.OfType<string>().Where(v => dimension.Filtered(v) is not null && !known.Contains(v)))
            yield return $"No line has {dimension.Id} \"{value}\"{Nearest.To(value, known)}";
    }

    bool MixesCurrencies(QueryPlan plan) =>
        plan.Metrics.Any(m => m.Unit == Unit.Money)
        && plan.Dimensions.All(d => d.Id != "currency")
        && plan.Filters.All(f => f.Dimension.Id != "currency")
        && Currencies.Length > 1;

    string[] Currencies => _currencies ??= [.. engine.Query(
        "select l.currency from fct_order_line l where l.currency is not null group by l.currency order by l.currency")
        .Column<string?>("currency").OfType<string>()];
}

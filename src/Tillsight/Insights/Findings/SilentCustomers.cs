using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>
/// Regular customers whose silence passed three times their own interval within the period. Who orders at random at a steady rate stays silent that long
/// with a chance of e^-3, about 5 %: so many are left out of the count before anything is said.
/// </summary>
/// <remarks>Regular: at least four days with an order. The interval is the mean of theirs, from first to last order day.</remarks>
static class SilentCustomers
{
    const int FewestOrderDays = 4, Patience = 3, FewestCustomers = 5;

    /// <summary>e^-3.</summary>
    const double ByChance = 0.0498;

    sealed record Row(long Regulars, long Silent, decimal? Sales, double? Interval, double? Silence);

    public static IEnumerable<Finding> Of(FeedQuestion question, DailyFigures days)
    {
        if (!question.Facts.HasCustomers) yield break;
        var row = Read(question);
        double more = row.Silent - ByChance * row.Regulars;
        if (row.Silent < FewestCustomers || more <= 0 || row.Sales is not > 0) yield break;
        decimal period = row.Sales.Value * Math.Min(365, question.Chosen.Range.Days) / 365, atStake = period * (decimal)(more / row.Silent);
        string Days(double? value) => question.Formats.Exact((decimal)Math.Round(value ?? 0), Unit.Days);
        yield return new(FindingKind.SilentCustomers,
            $"{question.Count((int)row.Silent)} customers who used to order every {Days(row.Interval)} have been silent for {Days(row.Silence)}. They brought {question.Money(row.Sales.Value)} in the year before. Write to them first.",
            atStake, $"Their silence passed {Patience} times their own interval in {question.Period}. Of {question.Count((int)row.Regulars)} regular customers about {question.Count((int)Math.Round(ByChance * row.Regulars))} would by chance.",
            new("See the customers", "net_sales", []), FeedQuestion.SeverityOf(atStake, days.Sum(question.Chosen.Range).NetSales), Tone.Bad);
    }

    /// <summary>Middle values of interval and silence are taken over customers; sales are those of the 365 days up to the period's end.</summary>
    static Row Read(FeedQuestion question)
    {
        var lines = new LineQuestion(question.Reader, question.Where);
        string first = lines.Parameters.Add(question.Chosen.Range.First), last = lines.Parameters.Add(question.Chosen.Range.Last), year = lines.Parameters.Add(question.Chosen.Range.Last.AddDays(-364));
        return question.Engine.Query($"""
            select count(*) as regulars,
              count(case when x.span * {Patience} >= x.before * (x.order_days - 1) and x.span * {Patience} < x.silence * (x.order_days - 1) then 1 end) as silent,
              sum(case when x.span * {Patience} >= x.before * (x.order_days - 1) and x.span * {Patience} < x.silence * (x.order_days - 1) then x.sales end) as sales,
              @median(case when x.span * {Patience} >= x.before * (x.order_days - 1) and x.span * {Patience} < x.silence * (x.order_days - 1) then cast(x.span as double) / (x.order_days - 1) end) as interval,
              @median(case when x.span * {Patience} >= x.before * (x.order_days - 1) and x.span * {Patience} < x.silence * (x.order_days - 1) then cast(x.silence as double) end) as silence
            from (
              select count(distinct l.order_date) as order_days, @days_between(min(l.order_date), max(l.order_date)) as span,
                @days_between(max(l.order_date), {first}) as before, @days_between(max(l.order_date), {last}) as silence,
                sum(case when l.order_date >= {year} then l.net_amount end) as sales
              from {lines.Table} l
              where l.kind = 'sale' and l.customer_key is not null and l.order_date <= {last}{lines.And}
              group by l.customer_key
              having count(distinct l.order_date) >= {FewestOrderDays}
            ) x
            """, lines.Parameters.Values, question.Cancellation).As<Row>()[0];
    }
}

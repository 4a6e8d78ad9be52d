using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>The highest day of all data, and the highest of all stretches as long as the period. A record among few proves little: at least 90 trading days
/// or 12 stretches must lie before. Among equal days the latest of 90 is a record by chance once in ninety times.</summary>
static class RecordFindings
{
    const int FewestDays = 90, FewestStretches = 12;

    public static IEnumerable<Finding> Of(FeedQuestion question, DailyFigures days)
    {
        var range = question.Chosen.Range;
        decimal sales = days.Sum(range).NetSales;
        var stretches = days.Before(question.Chosen, most: int.MaxValue);
        if (stretches.Count >= FewestStretches && stretches.Max(s => days.Sum(s).NetSales) is var second && sales > second)
            yield return new(FindingKind.Record, $"Net sales of {question.Money(sales)} make {question.Period} the highest of {question.Count(stretches.Count + 1)} such periods, {question.Money(sales - second)} above the next.",
                sales - second, $"Every period of the same length since {question.Formats.Date(stretches[^1].First)} was compared.", new("See what made it", "net_sales", []), FeedQuestion.SeverityOf(sales - second, sales), Tone.Good);
        var earlier = days.Days.Where(d => d.Date < range.First).ToList();
        var inside = days.Days.Where(d => range.Contains(d.Date)).ToList();
        if (range.Days == 1 || earlier.Count < FewestDays || inside.Count == 0) yield break;
        var best = inside.MaxBy(d => d.NetSales)!;
        decimal before = earlier.Max(d => d.NetSales);
        if (best.NetSales > before)
            yield return new(FindingKind.Record, $"{question.Formats.Date(best.Date)} brought {question.Money(best.NetSales)}, more than any day before; the record was {question.Money(before)}.",
                best.NetSales - before, $"Compared with {question.Count(earlier.Count)} trading days. See whether one order made it.", new("See the day", "net_sales", [new Member("date", best.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]), FeedQuestion.SeverityOf(best.NetSales - before, sales), Tone.Good);
    }
}

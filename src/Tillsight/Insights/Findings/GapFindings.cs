using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>Days without a single line on which the shop always trades: a closed shop or a lost export.</summary>
/// <remarks>A weekday counts as a trading day where at least nine in ten of the thirteen weeks before held it; a run of three such days without a line has then
/// a chance of one in a thousand. A run that also lay on the same dates a year ago is a habit (Christmas), no gap.</remarks>
static class GapFindings
{
    const int Weeks = 13, FewestDays = 3;

    public static IEnumerable<Finding> Of(FeedQuestion question, DailyFigures days)
    {
        var range = question.Chosen.Range;
        if (range.First.AddDays(-7 * Weeks) < days.Data.First) yield break;
        var run = new List<DateOnly>();
        foreach (var date in range.Enumerate().Append(range.Last.AddDays(1)))
        {
            if (range.Contains(date) && !days.Holds(date))
            {
                if (Trades(days, date, range.First) && !IsHabit(days, date)) run.Add(date);
                continue;
            }
            if (run.Count >= FewestDays) yield return Worded(question, days, run);
            run.Clear();
        }
    }

    static bool Trades(DailyFigures days, DateOnly date, DateOnly first) => Earlier(date, first).Count(days.Holds) * 10 >= Weeks * 9;

    static bool IsHabit(DailyFigures days, DateOnly date) => date.AddYears(-1) >= days.Data.First && !days.Holds(date.AddYears(-1));

    /// <summary>The same weekday in the thirteen weeks before the period.</summary>
    static IEnumerable<DateOnly> Earlier(DateOnly date, DateOnly first)
    {
        int ago = (date.DayNumber - first.DayNumber) / 7 + 1;
        return Enumerable.Range(ago, Weeks).Select(w => date.AddDays(-7 * w));
    }

    static Finding Worded(FeedQuestion question, DailyFigures days, List<DateOnly> run)
    {
        decimal money = run.Sum(date => Earlier(date, question.Chosen.Range.First).Select(days.On).OfType<Day>().Average(d => d.NetSales));
        return new(FindingKind.Gap, $"No line at all from {question.Formats.Date(run[0])} to {question.Formats.Date(run[^1])}: {run.Count} days on which the shop trades otherwise, usually {question.Money(money)}. Was the shop closed, or is an export missing?",
            Math.Max(0, money), $"These weekdays had sales in at least nine of ten of the {Weeks} weeks before.", null, FeedQuestion.SeverityOf(money, days.Sum(question.Chosen.Range).NetSales), Tone.Caution);
    }
}

using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Views;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>Draws the season, the week and the best days.</summary>
sealed class SeasonsAndPeaksView(WorkspaceSettings settings, DateRange data, SeasonsAndPeaksResult result, IReadOnlyList<DailySales> daily)
{
    readonly Formats _formats = Formats.For(settings.Currency, settings.Locale);

    public View Draw()
    {
        var peaks = new PeaksView(_formats, RangeName.Of(data), result);
        List<Block> blocks = [Cards(), .. Notes()];
        if (Season() is { } season) blocks.Add(season);
        if (Calendar() is { } calendar) blocks.Add(calendar);
        if (peaks.Chart() is { } week) blocks.Add(week);
        if (result.BestDays.Count > 0) blocks.Add(Days());
        blocks.AddRange(SeasonsAndPeaksTables.Of(result));
        return View.Of("Seasons and peaks", blocks);
    }

    Figures Cards()
    {
        List<Figure> cards = [];
        if (Strongest is { Index: { } index } month) cards.Add(new("strongest_month", $"Strongest month: {Name(month.Month)}", index, Unit.Rate, HigherIsBetter: null, Note: "of the mean month"));
        if (result.Weekdays.Count > 0 && result.Weekdays.MaxBy(w => w.SalesPerDay) is { } day)
            cards.Add(new("strongest_weekday", $"Strongest day: {Peaks.Weekdays[day.Weekday - 1]}", day.SalesPerDay, Unit.Money, HigherIsBetter: null, Note: "sales on an average one"));
        if (PeaksView.StrongestHour(result) is { } hour)
            cards.Add(new("strongest_hour", $"Strongest hour: {hour.Hour}:00", hour.Share, Unit.Rate, HigherIsBetter: null, Note: "of all sales fall into it"));
        if (result.BestDays.Count > 0)
            cards.Add(new("best_day", $"Best day: {_formats.Date(result.BestDays[0].Date)}", result.BestDays[0].NetSales, Unit.Money, HigherIsBetter: null, Note: "net sales"));
        return new Figures(cards);
    }

    IEnumerable<Note> Notes()
    {
        if (Sentence() is { } sentence) yield return new Note(sentence);
        else if (Week() is { Length: > 0 } week) yield return new Note(week.TrimStart());
        else yield return new Note("No sale has an amount, so no time stands out.", Tone.NotEnoughData);
        if (result.Season is null or { Years: 0 }) yield return new Note(TooEarly(), Tone.NotEnoughData);
        if (SingleOrders() is { } orders) yield return new Note(orders, Tone.Caution);
    }

    string? Sentence()
    {
        if (Strongest is not { Index: { } high } top || Weakest is not { Index: { } low } bottom || top == bottom) return null;
        string months = $"{Name(top.Month)} brings {Times(high)} the mean month, {Name(bottom.Month)} {_formats.Exact(low, Unit.Rate)} of it";
        string years = result.Season!.Years switch { 0 => "", 1 => " (one year: chance is not told from season)", var n => $" (over {n} years)" };
        return months + years + "." + Week();
    }

    string Week()
    {
        if (result.Weekdays.Count == 0) return "";
        var open = result.Weekdays.Where(w => w.Sales > 0).ToList();
        string closed = string.Join(" and ", Peaks.Weekdays.Where((_, i) => open.All(w => w.Weekday != i + 1)).Select(d => d + "s"));
        if (open.Count == 0) return "";
        var best = open.MaxBy(w => w.SalesPerDay)!;
        string hour = PeaksView.StrongestHour(result) is { } h ? $"; {_formats.Exact(h.Share, Unit.Rate)} of sales come between {h.Hour}:00 and {h.Hour + 1}:00" : "";
        return $" An average {Peaks.Weekdays[best.Weekday - 1]} sells {_formats.Headline(best.SalesPerDay, Unit.Money)}{hour}{(closed.Length > 0 ? $"; {closed} bring nothing" : "")}.";
    }

    string TooEarly()
    {
        var first = Period.Of(data.First, Grain.Month);
        if (!WholePeriod.IsCoveredFrom(data.First, first)) first = first.Next();
        var until = Period.Of(first.First.AddMonths(11), Grain.Month);
        return until.IsFinished(data.Last)
            ? "The season cannot be told: months in a row without a gap make less than a year. Load the missing exports."
            : $"The season is not yet known: twelve whole months are needed; with data up to {_formats.Date(until.Last)} they are there.";
    }

    /// <summary>Days that one order made.</summary>
    string? SingleOrders()
    {
        var made = result.BestDays.Where(d => d.LargestOrderShare >= 0.5m).ToList();
        if (made.Count == 0) return null;
        var most = made.MaxBy(d => d.LargestOrderAmount)!;
        return $"{made.Count} of the {result.BestDays.Count} best days {(made.Count == 1 ? "was" : "were")} made by a single order: "
            + $"{_formats.Headline(most.LargestOrderAmount, Unit.Money)} of {_formats.Headline(most.NetSales, Unit.Money)} on {_formats.Date(most.Date)}. Plan staff and stock on the other days.";
    }

    Chart? Season()
    {
        if (result.Season is not { } season) return null;
        bool range = season.Years > 1;
        string title = Strongest is { Index: { } high } top ? $"{Name(top.Month)} is the peak of the year: {Times(high)} the mean month" : "Months against the mean month";
        string measure = season.Years == 0
            ? $"Net sales of {season.Months.Count} whole months against their mean"
            : $"Net sales of a month against the mean month of its year, {season.Years} {(season.Years == 1 ? "year" : "years")}{(range ? "; whiskers: lowest and highest year" : "")}";
        string summary = Strongest is { } s && Weakest is { } w ? $"The index is highest in {Name(s.Month)} ({Index(s)}) and lowest in {Name(w.Month)} ({Index(w)})." : "Net sales by calendar month against the mean month.";
        return new Chart("month_index", title, measure, summary, new Bars([.. season.Months.Select(m => Name(m.Month)[..3])],
            [new("Index", [.. season.Months.Select(m => m.Index)], range ? [.. season.Months.Select(m => m.Low)] : null, range ? [.. season.Months.Select(m => m.High)] : null)],
            Unit.Rate, Horizontal: false, CategoryLabel: "Month"));
    }

    /// <summary>Every day of the last three years: more would be too small to see.</summary>
    Chart? Calendar()
    {
        var first = daily.Count == 0 ? data.Last : daily[0].Date;
        if (first.Year < data.Last.Year - 2) first = new DateOnly(data.Last.Year - 2, 1, 1);
        var shown = daily.Where(d => d.Date >= first).ToList();
        if (shown.Count < 7) return null;
        var sales = shown.ToDictionary(d => d.Date, d => d.NetSales);
        var days = new DateRange(first, data.Last);
        var best = shown.MaxBy(d => d.NetSales)!;
        return new Chart("calendar", $"{_formats.Exact(shown.Count, Unit.Count)} days with sales in {_formats.Exact(days.Days, Unit.Count)}", $"Net sales by day, {RangeName.Of(days)}; days without a line stay empty",
            $"Net sales by day; the shop sold on {_formats.Exact(shown.Count, Unit.Count)} of {_formats.Exact(days.Days, Unit.Count)} days, most on {Day(best.Date)} ({_formats.Headline(best.NetSales, Unit.Money)}).",
            new CalendarHeat(first, [.. days.Enumerate().Select(d => sales.TryGetValue(d, out decimal v) ? decimal.Round(v, 2) : (decimal?)null)], "Net sales", Unit.Money, new("date")));
    }

    Chart Days()
    {
        var best = result.BestDays;
        string most = best[0].Event is { } near ? $", {near}" : "";
        return new Chart("best_days", $"The best day was {Day(best[0].Date)}{most}", $"Net sales of the {best.Count} best days, {RangeName.Of(data)}",
            $"The best day, {Day(best[0].Date)}, sold {_formats.Headline(best[0].NetSales, Unit.Money)}; the {best.Count} best together are {_formats.Exact(best.Sum(b => b.Share), Unit.Rate)} of net sales.",
            new Bars([.. best.Select(b => Day(b.Date))], [new("Net sales", [.. best.Select(b => (decimal?)b.NetSales)])], Unit.Money, CategoryLabel: "Day", Members: new("date", [.. best.Select(b => b.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))])));
    }

    MonthIndex? Strongest => result.Season?.Months.Where(m => m.Index is not null).MaxBy(m => m.Index);

    MonthIndex? Weakest => result.Season?.Months.Where(m => m.Index is not null).MinBy(m => m.Index);

    string Times(decimal index) => index >= 1.5m ? $"{_formats.Exact(decimal.Round(index, 1), Unit.Number)} times" : _formats.Exact(index, Unit.Rate) + " of";

    string Index(MonthIndex month) => _formats.Exact(month.Index, Unit.Rate);

    string Day(DateOnly date) => $"{date.ToString("ddd", CultureInfo.InvariantCulture)} {_formats.Date(date)}";

    static string Name(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}

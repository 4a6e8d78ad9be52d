using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Analyses.NextMonth;

/// <summary>Draws the forecast: the figure with its interval, how it did on the past, history and band.</summary>
static class NextMonthView
{
    const string SeasonalNaive = "seasonal naive";

    public static View Of(string title, NextMonthResult result, AnalysisContext context)
    {
        var formats = Formats.For(context.Settings.Currency, context.Settings.Locale);
        var blocks = new List<Block>();
        if (result.Forecast.Count == 0) blocks.Add(new Note(TooEarly(result), Tone.NotEnoughData));
        else
        {
            blocks.Add(new Figures([.. result.Forecast.Select(f => Card(f, f == result.Forecast[^1] ? result.SameMonthLastYear : null, formats))]));
            blocks.Add(new Note(Sentence(result, formats)));
            blocks.Add(new Note(Trust(result, formats), result.Cutoffs == 0 || result.BeatsSeasonalNaive is null ? Tone.Caution : Tone.Plain));
        }
        if (result.LeftOut is { } leftOut) blocks.Add(new Note(leftOut, Tone.Caution));
        if (result.Forecast.Count > 0) blocks.Add(Chart(result, formats));
        blocks.AddRange(result.Forecast.Count > 0 ? [Forecast(result), Methods(result), History(result)] : [History(result)]);
        return View.Of(title, [.. blocks]);
    }

    static Figure Card(MonthForecast f, decimal? yearBefore, Formats formats) => new("net_sales", $"Net sales, {SalesHistory.Label(f.Month)}", f.NetSales, Unit.Money, yearBefore, yearBefore is null ? null : "the same month a year before",
        Note: $"80 %: {formats.Short(f.Low80, Unit.Money)} to {formats.Short(f.High80, Unit.Money)}{(f.SoFar is { } soFar ? $"; so far {formats.Short(soFar, Unit.Money)}" : "")}");

    static string Sentence(NextMonthResult result, Formats formats)
    {
        var next = result.Forecast[^1];
        string text = $"Net sales of about {formats.Headline(next.NetSales, Unit.Money)} are to be expected in {SalesHistory.Label(next.Month)} "
            + $"(80 % interval {formats.Headline(next.Low80, Unit.Money)} to {formats.Headline(next.High80, Unit.Money)}, 95 % {formats.Headline(next.Low95, Unit.Money)} to {formats.Headline(next.High95, Unit.Money)})";
        if (result.Method == SeasonalNaive) text += ", as much as in the same month a year before.";
        else text += result.SameMonthLastYear is { } before and not 0 ? $", {formats.Change(next.NetSales, before, Unit.Money)} against the same month a year before ({formats.Headline(before, Unit.Money)})." : ".";
        return result.Forecast.Count > 1 && result.Forecast[0] is { SoFar: { } soFar } now
            ? text + $" {SalesHistory.Label(now.Month)}, which has brought {formats.Headline(soFar, Unit.Money)} so far, is expected to end at {formats.Headline(now.NetSales, Unit.Money)} ({formats.Headline(now.Low80, Unit.Money)} to {formats.Headline(now.High80, Unit.Money)})."
            : text;
    }

    static string Trust(NextMonthResult result, Formats formats)
    {
        var shown = result.Methods.First(m => m.IsShown);
        var naive = result.Methods.FirstOrDefault(m => m is { Method: SeasonalNaive, Mase: not null });
        string waits = string.Concat(result.Methods.Where(m => m.MonthsNeeded is not null && !m.IsShown).Select(m => $" \"{m.Method}\" can be tried from {m.MonthsNeeded} whole months on; there are {result.History.Count}."));
        if (shown.Mase is null) return $"This is \"{shown.Method}\", untried: {result.History.Count} whole months are too few to try it on the past.{waits}";
        string error = $"at {result.Cutoffs} past months it was off by {formats.Exact(shown.Smape, Unit.Rate)} (sMAPE), its 80 % interval held {formats.Exact(shown.Coverage80, Unit.Rate)} of them";
        if (naive is null) return $"This is \"{shown.Method}\": {error}. The same month a year before cannot be its yardstick yet, and no season is known.{waits}";
        return result.BeatsSeasonalNaive == true
            ? $"This is \"{shown.Method}\": {error}; the same month a year before (seasonal naive) was off by {formats.Exact(naive.Smape, Unit.Rate)}.{waits}"
            : $"This is the same month a year before (seasonal naive), because nothing beat it: {error}; {string.Join(", ", result.Methods.Where(m => m is { IsShown: false, Smape: not null }).Select(m => $"\"{m.Method}\" {formats.Exact(m.Smape, Unit.Rate)}"))}.{waits}";
    }

    static string TooEarly(NextMonthResult result) =>
        $"Too early to forecast: {result.History.Count} whole month{(result.History.Count == 1 ? "" : "s")} so far, {result.History.Count + Missing(result)} are needed; "
        + $"there will be enough with the end of {SalesHistory.Label(result.EnoughFrom!.Value)}.";

    static int Missing(NextMonthResult result) => result.Methods.Min(m => m.MonthsNeeded!.Value) - result.History.Count;

    static Chart Chart(NextMonthResult result, Formats formats)
    {
        var months = result.History.TakeLast(36).ToList();
        int known = months.Count, all = known + result.Forecast.Count;
        List<DateOnly> dates = [.. months.Select(m => m.Month), .. result.Forecast.Select(f => f.Month)];
        // The forecast starts at the last known month, so that the line is not broken.
        decimal?[] Ahead(Func<MonthForecast, decimal?> value) => [.. Enumerable.Repeat((decimal?)null, known - 1), months[^1].NetSales, .. result.Forecast.Select(value)];
        List<Line> lines = [new("Net sales", [.. months.Select(m => (decimal?)m.NetSales), .. Enumerable.Repeat((decimal?)null, all - known)]),
            new("Forecast (80 % interval)", Ahead(f => f.NetSales), LineRole.Forecast, Ahead(f => f.Low80), Ahead(f => f.High80))];
        var next = result.Forecast[^1];
        return new Chart("forecast", $"{SalesHistory.Label(next.Month)}: about {formats.Short(next.NetSales, Unit.Money)}", $"Net sales by whole month, then \"{result.Method}\" with its 80 % interval",
            $"Net sales by month and the forecast of {SalesHistory.Label(next.Month)}: {formats.Exact(next.NetSales, Unit.Money)}, 80 % interval {formats.Exact(next.Low80, Unit.Money)} to {formats.Exact(next.High80, Unit.Money)}.",
            new TimeLines(dates, [.. dates.Select(SalesHistory.Label)], lines, Unit.Money));
    }

    static Table Forecast(NextMonthResult result) => new("forecast", "Forecast",
        [new("month", "Month", Unit.Date), new("net_sales", "Net sales", Unit.Money), new("low_80", "80 % from", Unit.Money), new("high_80", "to", Unit.Money),
            new("low_95", "95 % from", Unit.Money), new("high_95", "to", Unit.Money), new("so_far", "So far", Unit.Money)],
        [.. result.Forecast.Select(f => (IReadOnlyList<object?>)[f.Month, f.NetSales, f.Low80, f.High80, f.Low95, f.High95, f.SoFar])]);

    static Table Methods(NextMonthResult result) => new("methods", string.Create(CultureInfo.InvariantCulture, $"Methods, tried at {result.Cutoffs} past months"),
        [new("method", "Method", Unit.Text), new("is_shown", "Shown", Unit.Text), new("net_sales", "Forecast", Unit.Money), new("low_95", "95 % from", Unit.Money), new("high_95", "to", Unit.Money), new("mase", "MASE", Unit.Number),
            new("smape", "sMAPE", Unit.Rate), new("bias", "Bias", Unit.Rate), new("coverage_80", "80 % held", Unit.Rate), new("coverage_95", "95 % held", Unit.Rate), new("months_needed", "Months needed", Unit.Number)],
        [.. result.Methods.Select(m => (IReadOnlyList<object?>)[m.Method, m.IsShown, m.NetSales, m.Low95, m.High95, m.Mase, m.Smape, m.Bias, m.Coverage80, m.Coverage95, (long?)m.MonthsNeeded])]);

    static Table History(NextMonthResult result) => new("history", "Whole months used",
        [new("month", "Month", Unit.Date), new("net_sales", "Net sales", Unit.Money)], [.. result.History.Select(m => (IReadOnlyList<object?>)[m.Month, m.NetSales])], IsDetail: true);
}

using Tillsight.Statistics.Series;

namespace Tillsight.Analyses.NextMonth;

/// <summary>The forecast of one month with its 80 and 95 % prediction intervals.</summary>
/// <param name="SoFar">What the month has brought already, where the data ends within it.</param>
public sealed record MonthForecast(DateOnly Month, decimal? NetSales, decimal? Low80, decimal? High80, decimal? Low95, decimal? High95, decimal? SoFar);

/// <summary>A way to forecast and how it did on the past.</summary>
/// <param name="NetSales">Its forecast of the last month shown.</param>
/// <param name="Mase">Mean absolute error in units of the mean change over a year; null where it could not be tried.</param>
/// <param name="MonthsNeeded">Whole months it needs to be tried; null where it was.</param>
public sealed record TriedMethod(string Method, bool IsShown, decimal? NetSales, decimal? Low95, decimal? High95, decimal? Mase, decimal? Smape, decimal? Bias,
    decimal? Coverage80, decimal? Coverage95, int? MonthsNeeded);

/// <param name="Method">What is shown; null where there is not enough data.</param>
/// <param name="BeatsSeasonalNaive">Null where the two could not be compared.</param>
/// <param name="Cutoffs">Past months at which the methods were tried.</param>
/// <param name="EnoughFrom">Where there is not enough data: the month with whose end there will be.</param>
public sealed record NextMonthResult(string? Method, bool? BeatsSeasonalNaive, int Cutoffs, IReadOnlyList<MonthForecast> Forecast, decimal? SameMonthLastYear,
    IReadOnlyList<TriedMethod> Methods, IReadOnlyList<MonthSales> History, MonthSales? Unfinished, DateOnly? EnoughFrom, string? LeftOut);

/// <summary>From the back-test to the figures that are shown.</summary>
static class NextMonthModel
{
    public static NextMonthResult Result(SalesHistory history, double[] values, BackTestResult test, int steps)
    {
        var forecast = test.Forecast(values, steps);
        var naive = test.Entries.FirstOrDefault(e => e.Forecaster is SeasonalNaive);
        bool? beats = naive is null || test.Pick is null ? null : test.Pick is not SeasonalNaive;
        DateOnly? enough = null;
        if (forecast is null)
        {
            int needed = test.NotEnough.Min(n => n.Needed);
            enough = history.Next.AddMonths(needed - values.Length - 1);
        }
        var shown = forecast is null ? [] : Enumerable.Range(0, steps).Select(i => Month(history, forecast, i)).ToList();
        return new(test.Pick?.Name, beats, test.Cutoffs, shown, YearBefore(history, steps), Methods(test, values, steps), history.Months, history.Unfinished, enough, history.LeftOut);
    }

    static MonthForecast Month(SalesHistory history, Forecast forecast, int step) => new(history.Next.AddMonths(step), Money(forecast.Points[step]),
        Money(forecast.Interval80[step].Low), Money(forecast.Interval80[step].High), Money(forecast.Interval95[step].Low), Money(forecast.Interval95[step].High),
        step == 0 ? history.Unfinished?.NetSales : null);

    static decimal? YearBefore(SalesHistory history, int steps)
    {
        var month = history.Next.AddMonths(steps - 1 - 12);
        return history.Months.FirstOrDefault(m => m.Month == month)?.NetSales;
    }

    static IReadOnlyList<TriedMethod> Methods(BackTestResult test, double[] values, int steps)
    {
        var tried = test.Entries.Select(e =>
        {
            // The interval of the method that is shown is the one that is shown; the others as they claim it.
            var forecast = e.Forecaster == test.Pick ? test.Forecast(values, steps)! : e.Forecaster.Forecast(values, steps);
            var interval = forecast.Interval95[steps - 1];
            return new TriedMethod(e.Forecaster.Name, e.Forecaster == test.Pick, Money(forecast.Points[steps - 1]), Money(interval.Low), Money(interval.High), e.Score.Mase.ToFigure(), e.Score.Smape.ToFigure(),
                e.Score.Bias.ToFigure(), e.Score.Coverage80.ToFigure(), e.Score.Coverage95.ToFigure(), null);
        });
        var waiting = test.NotEnough.Select(n => new TriedMethod(n.Forecaster.Name, n.Forecaster == test.Pick, null, null, null, null, null, null, null, null, n.Needed));
        return [.. tried, .. waiting];
    }

    static decimal? Money(double value) => value.ToFigure(2);
}

using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Series;

/// <summary>Adds up how forecasts fared over several cut-offs or several series into one <see cref="ForecastScore"/>.</summary>
/// <remarks>sMAPE and MASE are means over all values forecast. RMSSE is taken per forecast made and then averaged. For equal
/// horizons that is also the mean over series, as competitions report it.</remarks>
public sealed class ForecastTally
{
    static readonly double Z95 = Normal.UpperQuantile(0.025);

    double smape, mase, rmsse, error, size, width80, width95, dispersion;
    int values, forecasts, inside80, inside95, withWidth;

    /// <param name="history">What the forecast was made from; it scales MASE and RMSSE.</param>
    /// <param name="forecast">What was forecast.</param>
    /// <param name="actual">What came; as long as the forecast or shorter.</param>
    /// <param name="season">Values a season for the scale; where the history is no longer than a season, one step.</param>
    public void Add(ReadOnlySpan<double> history, Forecast forecast, ReadOnlySpan<double> actual, int season)
    {
        int lag = history.Length > season ? season : 1;
        double scale = LagDifferences.MeanAbsolute(history, lag), squareScale = LagDifferences.RootMeanSquare(history, lag), squares = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            double miss = forecast.Points[i] - actual[i], distance = Math.Abs(miss), sum = Math.Abs(actual[i]) + Math.Abs(forecast.Points[i]);
            smape += sum == 0 ? 0 : 2 * distance / sum;
            mase += Ratio(distance, scale);
            squares += distance * distance;
            error += miss;
            size += Math.Abs(actual[i]);
            if (forecast.Interval80[i].Contains(actual[i])) inside80++;
            if (forecast.Interval95[i].Contains(actual[i])) inside95++;
            width80 += forecast.Interval80[i].Width;
            width95 += forecast.Interval95[i].Width;
            Disperse(forecast.Points[i], forecast.Interval95[i], actual[i]);
        }
        values += actual.Length;
        if (actual.Length > 0) rmsse += Ratio(Math.Sqrt(squares / actual.Length), squareScale);
        forecasts++;
    }

    /// <summary>The score so far; null before anything was compared.</summary>
    public ForecastScore? Score => values == 0 ? null : new(
        values, smape / values, mase / values, rmsse / forecasts, Ratio(error, size),
        (double)inside80 / values, (double)inside95 / values, width80 / values, width95 / values,
        Math.Sqrt(dispersion / withWidth));

    void Disperse(double point, Interval interval, double actual)
    {
        double deviation = (actual > point ? interval.High - point : point - interval.Low) / Z95;
        if (!(deviation > 0)) return;
        dispersion += (actual - point) * (actual - point) / (deviation * deviation);
        withWidth++;
    }

    // A history that never changed, forecast right, is no error; forecast wrong it is beyond measure.
    static double Ratio(double value, double scale) => value == 0 ? 0 : value / scale;
}

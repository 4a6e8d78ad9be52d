namespace Tillsight.Statistics.Series;

/// <summary>How good forecasts were against what came; lower is better except for coverage, which should be near its level.</summary>
/// <param name="Forecasts">Number of values forecast and compared.</param>
/// <param name="Smape">Mean of 2|y - f| / (|y| + |f|), 0..2; the M competitions print it times 100.</param>
/// <param name="Mase">Mean of |y - f| / in-sample mean |x(t) - x(t - season)| (Hyndman and Koehler 2006); below 1 beats seasonal naive in the sample.</param>
/// <param name="Rmsse">Root mean squared error over the root mean squared seasonal change of the sample.</param>
/// <param name="Bias">Sum of (f - y) / sum of |y|: above 0 the forecasts are too high.</param>
/// <param name="Coverage80">Share of values inside the 80 % interval.</param>
/// <param name="Coverage95">Share of values inside the 95 % interval.</param>
/// <param name="Width80">Mean width of the 80 % interval, in the series' unit.</param>
/// <param name="Width95">Mean width of the 95 % interval, in the series' unit.</param>
/// <param name="Dispersion">Root mean square of the errors in the forecasts' own standard deviations (a 1.96th of the 95 % interval's half
/// on that side): 1 when the intervals are right, 2 when they should be twice as wide. NaN where no interval has a width.</param>
public sealed record ForecastScore(
    int Forecasts, double Smape, double Mase, double Rmsse, double Bias,
    double Coverage80, double Coverage95, double Width80, double Width95, double Dispersion);

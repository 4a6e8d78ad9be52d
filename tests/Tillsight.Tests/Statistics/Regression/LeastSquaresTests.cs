using Tillsight.Statistics.Regression;

namespace Tillsight.Tests.Statistics.Regression;

public class LeastSquaresTests
{
    static readonly Regressor Time = new("time", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    static readonly Regressor Digit = new("digit", [2, 7, 1, 8, 2, 8, 1, 8, 2, 8]);
    static readonly double[] Weights = [1, 2, 1, 3, 1, 2, 5, 1, .5, .2];

    static LinearModel Fit(LeastSquaresOptions? options = null) => LeastSquares.Fit([Time, Digit], Samples.X, options)!;

    [Theory]
    [InlineData("(intercept)", -4.115892648774778, 4.52085592339186, 0.39286905172890396)]
    [InlineData("time", 2.0434227926876694, 0.6635926633677736, 0.01783208038968042)]
    [InlineData("digit", 0.3419292104239576, 0.6085468888047347, 0.5917266558110063)]
    public void Coefficients_errors_and_p_equal_statsmodels_0_13_OLS(string name, double estimate, double error, double p)
    {
        var coefficient = Fit()[name];
        Near.Relative(estimate, coefficient.Estimate, 1e-12);
        Near.Relative(error, coefficient.StandardError, 1e-12);
        Near.Relative(p, coefficient.PValue, 1e-11);
    }

    [Fact]
    public void R_squared_equals_statsmodels_0_13_OLS() => Near.Relative(0.6125765979201527, Fit().RSquared, 1e-13);

    [Fact]
    public void Adjusted_R_squared_equals_statsmodels_0_13_OLS() => Near.Relative(0.5018841973259106, Fit().AdjustedRSquared, 1e-13);

    [Fact]
    public void Residual_deviation_equals_statsmodels_0_13_OLS() => Near.Relative(5.88408229072872, Fit().ResidualDeviation, 1e-13);

    [Theory]
    [InlineData("(intercept)", 4.873529918960503)]
    [InlineData("time", 0.7845423092426287)]
    [InlineData("digit", 0.5073312727165932)]
    public void Robust_errors_equal_statsmodels_0_13_HC1(string name, double expected) =>
        Near.Relative(expected, Fit(new() { RobustErrors = true })[name].StandardError, 1e-12);

    [Theory]
    [InlineData(0.95, 3.159812974228434, 36.98299527159031)]
    [InlineData(0.80, 9.951988763452935, 30.19081948236581)]
    public void Prediction_interval_equals_R_4_2_predict(double level, double low, double high)
    {
        var prediction = Fit().Predict([11, 5], level);
        Near.Relative(low, prediction.Interval.Low, 1e-12);
        Near.Relative(high, prediction.Interval.High, 1e-12);
    }

    [Fact]
    public void Interval_of_the_mean_equals_R_4_2_predict()
    {
        var prediction = Fit().Predict([11, 5]);
        Near.Relative(20.07140412290937, prediction.Mean, 1e-13);
        Near.Relative(10.45826547614219, prediction.MeanInterval.Low, 1e-12);
    }

    [Theory]
    [InlineData("time", 1.2009371800196051, 0.3804310725603624)]
    [InlineData("digit", 0.07102686280081282, 0.2623829020502999)]
    public void Weighted_fit_equals_statsmodels_0_13_WLS(string name, double estimate, double error)
    {
        var coefficient = Fit(new() { Weights = Weights })[name];
        Near.Relative(estimate, coefficient.Estimate, 1e-12);
        Near.Relative(error, coefficient.StandardError, 1e-12);
    }

    [Fact]
    public void Weighted_R_squared_equals_statsmodels_0_13_WLS() =>
        Near.Relative(0.5921945905264066, Fit(new() { Weights = Weights }).RSquared, 1e-12);

    [Fact]
    public void Weighted_robust_errors_equal_statsmodels_0_13_HC1() =>
        Near.Relative(0.33432964637095114, Fit(new() { Weights = Weights, RobustErrors = true })["time"].StandardError, 1e-12);

    [Fact]
    public void Without_intercept_equals_statsmodels_0_13_OLS()
    {
        var model = Fit(new() { Intercept = false });
        Near.Relative(1.6385319891941754, model["time"].Estimate, 1e-12);
        Near.Relative(0.8046721666058332, model.RSquared, 1e-12);
        Near.Relative(0.7558402082572915, model.AdjustedRSquared, 1e-12);
    }

    [Fact]
    public void A_column_that_repeats_another_is_named_not_thrown() => Assert.Equal(["twice"], Redundant().Aliased);

    [Fact]
    public void The_rest_of_a_redundant_fit_equals_R_4_2_lm()
    {
        Near.Relative(0.975, Redundant()["a"].Estimate, 1e-12);
        Near.Relative(0.4828301978956992, Redundant()["a"].StandardError, 1e-12);
    }

    [Fact]
    public void A_redundant_fit_still_predicts() => Near.Relative(2.775 + 7 * 0.975, Redundant().Predict([7, 14, 0]).Mean, 1e-12);

    [Fact]
    public void As_many_columns_as_rows_fit_exactly_and_claim_no_certainty() =>
        Assert.Equal(double.NaN, LeastSquares.Fit([new("a", [1, 2])], [3, 5])!["a"].StandardError);

    [Fact]
    public void Large_years_beside_an_intercept_keep_their_digits()
    {
        var model = LeastSquares.Fit([new("year", [2001, 2002, 2003, 2004])], [1, 2, 3, 5])!;
        Near.Relative(1.3, model["year"].Estimate, 1e-10);
    }

    [Fact]
    public void A_missing_value_is_refused_with_the_columns_name() =>
        Assert.Contains("\"a\"", Assert.Throws<ArgumentException>(() => LeastSquares.Fit([new("a", [1, double.NaN])], [1, 2])).Message);

    [Fact]
    public void A_weight_of_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit([], [1, 2], new() { Weights = [1, 0] }));

    [Fact]
    public void Without_rows_there_is_no_model() => Assert.Null(LeastSquares.Fit([], []));

    [Fact]
    public void A_category_has_a_column_for_each_label_but_the_first() =>
        Assert.Equal(["b", "c"], Regressor.Dummies(["b", "a", "c", "a"]).Select(column => column.Name));

    static LinearModel Redundant() => LeastSquares.Fit(
        [new("a", [1, 2, 3, 4, 5, 6]), new("twice", [2, 4, 6, 8, 10, 12]), new("c", [1, 0, 1, 1, 0, 0])], [3, 5, 4, 8, 9, 7])!;
}

using Tillsight.Statistics.Inference;

namespace Tillsight.Tests.Statistics.Inference;

public class GoodnessOfFitTests
{
    [Fact]
    public void Equals_the_chisquare_example_of_scipy()
    {
        var test = GoodnessOfFit.Test([16, 18, 16, 14, 12, 12], [1, 1, 1, 1, 1, 1])!.Value;
        Near.Relative(2, test.Statistic, 1e-14);
        Near.Relative(0.8491450360846096, test.PValue, 1e-12);
    }

    [Fact]
    public void Shares_may_be_in_any_unit() => Assert.Equal(GoodnessOfFit.Test([30, 70], [0.25, 0.75]), GoodnessOfFit.Test([30, 70], [1, 3]));

    [Fact]
    public void Nothing_counted_cannot_be_judged() => Assert.Null(GoodnessOfFit.Test([0, 0], [1, 1]));

    [Fact]
    public void A_share_of_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => GoodnessOfFit.Test([1, 1], [1, 0]));
}

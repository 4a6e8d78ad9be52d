using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Inference;

namespace Tillsight.Tests.Statistics.Inference;

public class FalseDiscoveryTests
{
    [Fact]
    public void Equals_statsmodels_0_13_multipletests_fdr_bh_in_the_order_given()
    {
        double[] adjusted = FalseDiscovery.BenjaminiHochberg([.212, .001, .039, .008, .041, .042, .205, .06, .074, .216]);
        double[] expected = [.216, .01, .084, .04, .084, .084, .216, .1, .10571428571428572, .216];
        for (int i = 0; i < expected.Length; i++) Near.Relative(expected[i], adjusted[i], 1e-14);
    }

    [Fact]
    public void An_adjusted_p_is_never_smaller_than_the_plain_one_nor_above_1() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            double[] p = Array.ConvertAll(bytes, b => b / 255.0), adjusted = FalseDiscovery.BenjaminiHochberg(p);
            return p.Zip(adjusted).All(pair => pair.Second >= pair.First && pair.Second <= 1);
        }));

    [Fact]
    public void A_p_above_1_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.BenjaminiHochberg([0.1, 1.2]));
}

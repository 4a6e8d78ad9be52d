using Tillsight.Statistics.Similarity;

namespace Tillsight.Tests.Statistics.Similarity;

public class JaroWinklerTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.0388888888888889)]
    [InlineData("DWAYNE", "DUANE", 0.16)]
    [InlineData("DIXON", "DICKSONX", 0.1866666666666667)]
    [InlineData("jellyfish", "smellyfish", 0.1037037037037036)]
    [InlineData("abc", "", 1)]
    public void Equals_1_less_the_distance_of_R_stringdist_jw(string a, string b, double distance) =>
        Near.Absolute(1 - distance, JaroWinkler.Similarity(a, b), 1e-14);

    [Fact]
    public void Two_empty_texts_are_equal() => Assert.Equal(1, JaroWinkler.Similarity("", ""));
}

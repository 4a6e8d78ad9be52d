using Tillsight.Statistics.Similarity;

namespace Tillsight.Tests.Statistics.Similarity;

public class TokenSetTests
{
    [Fact]
    public void The_order_of_words_does_not_count() =>
        Assert.Equal(1, TokenSet.Similarity("WHITE HANGING HEART T-LIGHT HOLDER", "Hanging heart, t-light holder white"));

    [Fact]
    public void Two_words_in_common_of_four_are_one_half() => Assert.Equal(0.5, TokenSet.Similarity("red glass mug", "blue glass mug"));

    [Fact]
    public void Texts_without_words_are_alike() => Assert.Equal(1, TokenSet.Similarity("--", "!"));
}

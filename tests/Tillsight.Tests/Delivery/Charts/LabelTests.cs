using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery.Charts;

public class LabelTests
{
    [Fact]
    public void Labels_that_would_touch_are_moved_apart_in_their_order() =>
        Assert.Equal([20, 5, 35], Spread.Apart([11, 10, 12], gap: 15, min: 5, max: 35));

    [Fact]
    public void Labels_with_room_stay_where_they_are() => Assert.Equal([80, 10, 40], Spread.Apart([80, 10, 40], gap: 15, min: 0, max: 100));

    [Fact]
    public void Text_that_fits_is_whole() => Assert.Equal("MUG", TextWidth.Fit("MUG", 40));

    [Fact]
    public void Text_that_is_too_wide_ends_in_an_ellipsis_inside_its_width()
    {
        string cut = TextWidth.Fit("SET OF THREE VINTAGE CHRISTMAS GIFT BAGS", 100);
        Assert.EndsWith("…", cut);
        Assert.InRange(TextWidth.Of(cut), 80, 100);
    }

    [Fact]
    public void An_emoji_is_not_cut_in_half() => Assert.DoesNotContain(TextWidth.Fit("🎁🎁🎁🎁🎁🎁", 62).TrimEnd('…').Chunk(2), pair => !char.IsSurrogatePair(pair[0], pair[^1]));

    [Fact]
    public void Words_wrap_between_words() => Assert.Equal(["Q4", "2011"], TextWidth.Wrap("Q4 2011", 40));

    [Fact]
    public void A_word_wider_than_the_line_does_not_wrap() => Assert.True(TextWidth.Wrap("Extraordinarily", 40).Count > 2);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(9, 8)]
    public void Shades_run_from_the_least_to_the_greatest_value(int value, int step) =>
        Assert.Equal(step, new HeatSteps(new HeatMap(["a"], ["b", "c"], [[0m, 9m]], Unit.Count)).Of(value));

    [Fact]
    public void Diverging_shades_are_even_around_zero()
    {
        var steps = new HeatSteps(new HeatMap(["a"], ["b", "c"], [[-0.4m, 1m]], Unit.Number, Diverging: true));
        Assert.Equal((0, 4, 8), (steps.Of(-1), steps.Of(0), steps.Of(1)));
    }
}

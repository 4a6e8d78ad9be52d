using FsCheck;
using FsCheck.Fluent;
using Tillsight.Delivery.Charts;

namespace Tillsight.Tests.Delivery.Charts;

public class LinearScaleTests
{
    [Theory]
    [InlineData(0, 1160, new double[] { 0, 500, 1000, 1500 })]
    [InlineData(0, 1, new[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(900, 1000, new double[] { 900, 925, 950, 975, 1000 })]
    [InlineData(-90, 1234.5, new double[] { -500, 0, 500, 1000, 1500 })]
    public void Ticks_are_round_and_enclose_the_data(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, LinearScale.Around([low, high], fromZero: false, ticks: 4, 0, 100).Ticks);

    [Fact]
    public void Bars_start_at_zero() => Assert.Equal(0, LinearScale.Around([900, 1000], fromZero: true, ticks: 4, 0, 100).Min);

    [Fact]
    public void The_ends_of_the_scale_are_the_ends_of_the_axis()
    {
        var scale = LinearScale.Around([0, 1160], fromZero: true, ticks: 4, from: 280, to: 14);
        Assert.Equal((280, 14), (scale.At(0), scale.At(1500)));
    }

    [Fact]
    public void Any_data_lies_inside_with_at_most_eight_ticks() => Prop.ForAll<NormalFloat, NormalFloat>((a, b) =>
    {
        if (Math.Abs(a.Get) > 1e15 || Math.Abs(b.Get) > 1e15) return true;
        var scale = LinearScale.Around([a.Get, b.Get], fromZero: false, ticks: 4, 0, 100);
        double slack = scale.Step * 1e-6;
        return scale.Min <= Math.Min(a.Get, b.Get) + slack && scale.Max >= Math.Max(a.Get, b.Get) - slack && scale.Ticks.Count is >= 2 and <= 8;
    }).QuickCheckThrowOnFailure();
}

using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>What comes back, and when: returns by category and channel, after some days; cancellations of parcels before they leave.</summary>
static class ReturnHabits
{
    public const int LongestLag = 40;
    const int ShortestLag = 3, LongestDrawn = 36;
    const double MeanWait = 8;

    /// <summary>Share of the orders online and by app that are cancelled one or two days later.</summary>
    public const double CancellationRate = 0.015;

    static readonly double[] ChannelFactors = [0.75, 1.45, 1.45];

    /// <summary>Share of a category's lines that come back when bought in a channel.</summary>
    public static double Rate(Category category, Channel channel) => category.ReturnRate * ChannelFactors[(int)channel];

    /// <summary>Days between buying and bringing back: 3 and more, geometric.</summary>
    public static int DrawLag(ref RandomStream random) =>
        Math.Min(LongestDrawn, ShortestLag + (int)(Distributions.Exponential(ref random) * MeanWait));

    public static int DrawCancellationLag(ref RandomStream random) => random.Between(1, 2);

    /// <summary>Expected share of the lines that come back at all: used to plan, never to decide.</summary>
    public static double MeanRate(double storeShare)
    {
        double rate = 0;
        foreach (var category in Categories.All)
            rate += category.Share * (storeShare * Rate(category, Channel.Store) + (1 - storeShare) * Rate(category, Channel.Online));
        return rate;
    }

    /// <summary>Probability that a return has happened within so many days.</summary>
    public static double HasHappenedWithin(int days) =>
        days < ShortestLag ? 0 : days >= LongestDrawn ? 1 : 1 - StableMath.Exp(-(days - ShortestLag + 1) / MeanWait);
}

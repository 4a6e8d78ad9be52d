using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>How many lines an order has, postage apart.</summary>
static class BasketSizes
{
    public const int Largest = 10;

    static readonly double[] Store = [.38, .25, .15, .09, .05, .03, .02, .015, .01, .005];
    static readonly double[] Online = [.28, .24, .18, .12, .07, .045, .03, .02, .01, .005];

    static readonly AliasTable[] Tables = [AliasTable.Of(Store), AliasTable.Of(Online), AliasTable.Of(Online)];
    static readonly double[] Means = [MeanOf(Store), MeanOf(Online), MeanOf(Online)];

    public static int Draw(ref RandomStream random, Channel channel) => 1 + Tables[(int)channel].Draw(ref random);

    public static double Mean(Channel channel) => Means[(int)channel];

    static double MeanOf(double[] shares) => shares.Select((s, i) => s * (i + 1)).Sum() / shares.Sum();
}

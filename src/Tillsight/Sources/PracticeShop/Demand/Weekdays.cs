using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>How the week runs in each channel, relative to a mean day. Index: <see cref="DayOfWeek"/>, Sunday first.</summary>
static class Weekdays
{
    static readonly double[][] Factors =
    [
        MeanOne([0.85, 0.78, 0.80, 0.86, 0.97, 1.18, 1.66]),
        MeanOne([1.24, 1.10, 1.00, 0.98, 0.94, 0.84, 0.88]),
        MeanOne([1.30, 1.00, 0.96, 0.96, 0.96, 0.90, 1.02]),
    ];

    public static IReadOnlyList<double> Of(Channel channel) => Factors[(int)channel];

    /// <summary>Factor of a date; 0 where the channel is closed.</summary>
    public static double Factor(Channel channel, DateOnly date) => IsClosed(channel, date) ? 0 : Factors[(int)channel][(int)date.DayOfWeek];

    /// <summary>Stores are closed on Christmas Day and New Year's Day.</summary>
    public static bool IsClosed(Channel channel, DateOnly date) =>
        channel == Channel.Store && date is { Month: 12, Day: 25 } or { Month: 1, Day: 1 };

    static double[] MeanOne(double[] factors) => [.. factors.Select(f => f * factors.Length / factors.Sum())];
}

using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>When in the day people order: stores within their opening hours (9-19, Saturdays 9-18, Sundays 11-17), others mostly in the evening.</summary>
static class ShoppingHours
{
    static readonly double[] StoreWorkday = Hours(9, 3, 4, 6, 9, 10, 8, 8, 9, 10, 7);
    static readonly double[] StoreSaturday = Hours(9, 4, 8, 12, 13, 13, 14, 13, 10, 6);
    static readonly double[] StoreSunday = Hours(11, 6, 11, 13, 14, 12, 7);
    static readonly double[] OnlineWorkday = [2, 1, .5, .3, .3, .5, 1.5, 3, 4, 4, 4, 4, 5, 5, 4, 4, 4, 5, 6, 9, 12, 12, 8, 4];
    static readonly double[] OnlineWeekend = [3, 2, 1, .5, .3, .4, .8, 2, 4, 6, 7, 7, 6, 6, 6, 6, 6, 6, 6, 8, 10, 10, 8, 5];
    static readonly double[] AppWorkday = [2, 1, .5, .3, .3, .8, 3, 8, 8, 4, 3, 4, 8, 8, 4, 3, 4, 7, 8, 8, 9, 10, 8, 4];

    static readonly double[][] Weights =
    [
        StoreSunday, StoreWorkday, StoreWorkday, StoreWorkday, StoreWorkday, StoreWorkday, StoreSaturday,
        OnlineWeekend, OnlineWorkday, OnlineWorkday, OnlineWorkday, OnlineWorkday, OnlineWorkday, OnlineWeekend,
        OnlineWeekend, AppWorkday, AppWorkday, AppWorkday, AppWorkday, AppWorkday, OnlineWeekend,
    ];

    static readonly AliasTable[] Tables = [.. Weights.Select(w => AliasTable.Of(w))];

    /// <summary>Second of the day of an order.</summary>
    public static int Draw(ref RandomStream random, Channel channel, DayOfWeek weekday) =>
        Tables[Row(channel, weekday)].Draw(ref random) * 3_600 + random.Below(3_600);

    /// <summary>Share of a weekday's orders in each hour, 0..23.</summary>
    public static double[] Shares(Channel channel, DayOfWeek weekday)
    {
        double[] weights = Weights[Row(channel, weekday)];
        return [.. weights.Select(w => w / weights.Sum())];
    }

    static int Row(Channel channel, DayOfWeek weekday) => (int)channel * 7 + (int)weekday;

    static double[] Hours(int opening, params double[] weights)
    {
        double[] hours = new double[24];
        weights.CopyTo(hours, opening);
        return hours;
    }
}

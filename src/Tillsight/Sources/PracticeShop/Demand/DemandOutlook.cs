using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Orders;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>The demand of all days, looked through once in advance: how the lines are spread over the days, and how busy each channel is.</summary>
sealed class DemandOutlook
{
    readonly double[] _total;
    readonly double[] _ahead;

    /// <summary>Expected number of orders until the start of a day by a customer of rate 1 a day, by channel: a clock that runs with the season.</summary>
    public double[][] Clock { get; }

    /// <summary>How busy each channel is on each day relative to its mean day, growth apart.</summary>
    public double[][] Pace { get; }

    public DemandOutlook(Retailer retailer, DayDemand demand)
    {
        int days = retailer.Days;
        _total = new double[days];
        Pace = [new double[days], new double[days], new double[days]];
        for (int day = 0; day < days; day++)
        {
            demand.Weigh(day);
            _total[day] = demand.Total;
            double busy = demand.Appetite / Trend.Factor(day) * Trend.Noise(retailer.Options.Seed, day);
            for (int channel = 0; channel < Pace.Length; channel++) Pace[channel][day] = busy * Weekdays.Factor((Channel)channel, demand.Date);
        }
        Clock = [.. Pace.Select(Accumulate)];
        _ahead = LinesAhead();
    }

    /// <summary>
    /// Goods lines to sell on a day, so that with the postage and returns that will follow from them exactly
    /// <paramref name="remaining"/> lines are left to write from this day on: what chance gave too much or too little is spread
    /// over all days to come.
    /// </summary>
    public double Goods(int day, double remaining) => _ahead[day] > 0 ? Math.Max(0, remaining) * _total[day] / _ahead[day] : 0;

    /// <summary>Demand of a day in the unit of <see cref="DayDemand.Total"/>.</summary>
    public double Total(int day) => _total[day];

    double[] LinesAhead()
    {
        double[] ahead = new double[_total.Length + 1];
        for (int day = _total.Length - 1; day >= 0; day--)
            ahead[day] = ahead[day + 1] + _total[day] * LinesPerGoodsLine(_total.Length - 1 - day);
        return ahead;
    }

    /// <summary>Lines written in all for a goods line sold when <paramref name="daysLeft"/> days follow.</summary>
    public static double LinesPerGoodsLine(int daysLeft)
    {
        double store = Channels.Shares[0], online = 1 - store;
        double postage = online / BasketSizes.Mean(Channel.Online) * Postage.PaidShare;
        double cancelled = daysLeft < 2 ? 0 : ReturnHabits.CancellationRate * (online + postage);
        return 1 + postage + cancelled + ReturnHabits.MeanRate(store) * ReturnHabits.HasHappenedWithin(daysLeft);
    }

    static double[] Accumulate(double[] pace)
    {
        double sum = 0;
        foreach (double day in pace) sum += day;
        double[] clock = new double[pace.Length + 1];
        for (int day = 0; day < pace.Length; day++)
        {
            if (sum > 0) pace[day] *= pace.Length / sum;
            clock[day + 1] = clock[day] + pace[day];
        }
        return clock;
    }
}

using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Orders;

namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>
/// How many customers join on each day: as many as it takes for the known customers to buy their declared share of the lines.
/// Those who joined in the four years before the first day of trade and are customers still are there from the start, so that
/// the shop does not begin as if it had been founded that day.
/// </summary>
sealed class Acquisition
{
    const int YearsBefore = 4;
    public const int DaysBefore = YearsBefore * 365;

    /// <summary>Customers by days since joining, 1 .. <see cref="DaysBefore"/>, as of the first day. Index 0 is not used.</summary>
    public int[] Before { get; }

    /// <summary>Customers who join on each day of trade.</summary>
    public int[] Joining { get; }

    public int Total { get; }

    public Acquisition(Retailer retailer, DemandOutlook outlook, double goodsLines)
    {
        double[] busy = [.. Enumerable.Range(0, retailer.Days).Select(day => Trend.Factor(day) * Busy(outlook, day, retailer.OpenShare(day)))];
        double[] before = new double[DaysBefore + 1];
        double[] survival = [.. Enumerable.Range(0, DaysBefore + retailer.Days + 1).Select(d => retailer.Customers.Survival(d))];
        for (int ago = 1; ago <= DaysBefore; ago++) before[ago] = Trend.Factor(-ago);
        double scale = IdentifiedLines(retailer.Options) * goodsLines / LinesOfOneADay(retailer, outlook, before, busy, survival);
        Before = Whole([.. before.Select((joined, ago) => joined * survival[ago])], scale);
        Joining = Whole(busy, scale);
        Total = Before.Sum() + Joining.Sum();
    }

    static double IdentifiedLines(PracticeShopOptions options) =>
        Channels.Shares[0] * options.IdentifiedStoreShare + (1 - Channels.Shares[0]) * Channels.IdentifiedOnlineShare;

    /// <summary>Goods lines that all customers would buy in the files if one customer joined on an average day.</summary>
    static double LinesOfOneADay(Retailer retailer, DemandOutlook outlook, double[] before, double[] busy, double[] survival)
    {
        double orders = 0, linesPerOrder = 0;
        for (int day = 0; day < busy.Length; day++)
        {
            double customers = 0;
            for (int ago = 1; ago <= DaysBefore; ago++) customers += before[ago] * survival[day + ago];
            for (int joined = 0; joined < day; joined++) customers += busy[joined] * survival[day - joined];
            orders += busy[day] + customers * retailer.Customers.MeanRate * Busy(outlook, day, 1);
        }
        double[] shares = Shares(retailer.Options);
        for (int channel = 0; channel < shares.Length; channel++) linesPerOrder += shares[channel] * BasketSizes.Mean((Channel)channel);
        return orders * linesPerOrder;
    }

    /// <summary>Shares of the customers by their own channel.</summary>
    public static double[] Shares(PracticeShopOptions options)
    {
        double[] lines =
        [
            Channels.Shares[0] * options.IdentifiedStoreShare / BasketSizes.Mean(Channel.Store),
            Channels.Shares[1] * Channels.IdentifiedOnlineShare / BasketSizes.Mean(Channel.Online),
            Channels.Shares[2] * Channels.IdentifiedOnlineShare / BasketSizes.Mean(Channel.App),
        ];
        return [.. lines.Select(l => l / lines.Sum())];
    }

    /// <summary>How busy the whole shop is on a day; a store that opens or closes changes how many can join.</summary>
    static double Busy(DemandOutlook outlook, int day, double openShare)
    {
        double busy = Channels.Shares[0] * outlook.Pace[0][day] * openShare;
        for (int channel = 1; channel < Channels.Count; channel++) busy += Channels.Shares[channel] * outlook.Pace[channel][day];
        return busy;
    }

    /// <summary>Rounds a running sum, so that parts of a customer are carried to the next day and none is lost.</summary>
    static int[] Whole(double[] parts, double scale)
    {
        int[] whole = new int[parts.Length];
        double sum = 0;
        long before = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            sum += parts[i] * scale;
            long now = (long)Math.Floor(sum + 0.5);
            whole[i] = (int)(now - before);
            before = now;
        }
        return whole;
    }
}

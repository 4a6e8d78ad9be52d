using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Orders;

namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>The lines that known customers are expected to buy on a day: what is left of the day's demand is for buyers without a name.</summary>
sealed class ExpectedCustom(Retailer retailer, DemandOutlook outlook)
{
    readonly double[] _linesADay = new double[Channels.Count];
    readonly double[][] _leaving = [.. Enumerable.Range(0, Channels.Count).Select(_ => new double[retailer.Days + 1])];

    public void Join(in Customer customer)
    {
        int channel = (int)customer.Channel;
        double lines = customer.Rate * LinesPerOrder(customer);
        _linesADay[channel] += lines;
        _leaving[channel][Math.Min(customer.EndDay, retailer.Days)] += lines;
    }

    /// <summary>Customers whose lifetime is over are expected no more.</summary>
    public void StartDay(int day)
    {
        for (int channel = 0; channel < Channels.Count; channel++) _linesADay[channel] -= _leaving[channel][day];
    }

    /// <summary>Lines of those who come again.</summary>
    public double Lines(int day)
    {
        double lines = 0;
        for (int channel = 0; channel < Channels.Count; channel++) lines += _linesADay[channel] * outlook.Pace[channel][day];
        return Math.Max(0, lines);
    }

    /// <summary>Mean lines of an order of a customer, who may use the other channel now and then.</summary>
    public double LinesPerOrder(in Customer customer)
    {
        bool isStore = customer.Channel == Channel.Store, hasStore = customer.Home != retailer.Web.Index;
        double other = isStore ? Channels.OnlineInsteadOfStore : hasStore ? Channels.StoreInsteadOfOnline : 0;
        return (1 - other) * BasketSizes.Mean(customer.Channel) + other * BasketSizes.Mean(isStore ? Channel.Online : Channel.Store);
    }
}

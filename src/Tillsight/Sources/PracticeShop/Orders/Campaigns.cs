using System.Globalization;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Files;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>Sends the campaigns, writes what became of each mail, and hands the orders that they bring to the days on which they are placed.</summary>
sealed class Campaigns
{
    const int LongestDelay = 5;
    const double Opens = 0.36, Clicks = 0.12, Unsubscribes = 0.004;

    readonly Retailer _retailer;
    readonly List<(int Customer, short Campaign)>[] _brought = [.. Enumerable.Range(0, LongestDelay + 1).Select(_ => new List<(int, short)>())];

    public Campaigns(Retailer retailer)
    {
        _retailer = retailer;
        var random = RandomStream.For(retailer.Options.Seed, Purpose.Campaigns);
        var all = new List<Campaign>();
        for (int day = random.Between(20, 40); day < retailer.Days - 1; day += random.Between(35, 70))
        {
            string number = (all.Count + 1).ToString("000", CultureInfo.InvariantCulture);
            string name = "News of " + retailer.Date(day).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
            all.Add(new Campaign("CM" + number, name, day, Math.Floor(random.Between(15.0, 60.0)) / 1000));
        }
        All = [.. all];
        Results = [.. all.Select(_ => new CampaignResult())];
    }

    public static string[] EventHeader { get; } = ["campaign_id", "customer_id", "event", "occurred_at", "order_id"];

    public Campaign[] All { get; }

    public CampaignResult[] Results { get; }

    /// <summary>Records of campaign_events.csv not yet written to the file.</summary>
    public CsvBuffer Events { get; } = new();

    public long EventCount { get; private set; }

    public IReadOnlyList<(int Customer, short Campaign)> BroughtOn(int day) => _brought[day % _brought.Length];

    /// <summary>Sends what is to be sent on the day; call it before the day is planned.</summary>
    public void Send(int day, CustomerBase customers)
    {
        for (short i = 0; i < All.Length; i++)
            if (All[i].SentOn == day) Send(i, day, customers);
    }

    public void Forget(int day) => _brought[day % _brought.Length].Clear();

    void Send(short campaign, int day, CustomerBase customers)
    {
        var random = RandomStream.For(_retailer.Options.Seed, Purpose.Campaigns, day, 1);
        // Half of the customers agreed to mail: every n-th reaches the audience's size.
        int step = Math.Max(1, customers.Count / (2 * _retailer.Size.CampaignAudience));
        for (int number = random.Below(step); number < customers.Count; number += step)
            if (customers[number].HasConsented) Mail(campaign, number, day, ref customers[number], ref random);
    }

    void Mail(short campaign, int number, int day, ref Customer customer, ref RandomStream random)
    {
        var result = Results[campaign];
        if (random.Chance(Campaign.HoldOut))
        {
            result.HeldOut++;
            Event(campaign, number, "held_out", day, 9 * 3_600);
            return;
        }
        result.Sent++;
        Event(campaign, number, "sent", day, 9 * 3_600);
        int delay = random.Below(LongestDelay + 1), orderDay = day + delay;
        bool buys = random.Chance(All[campaign].Effect) && orderDay < customer.EndDay && orderDay < _retailer.Days;
        int opened = 9 * 3_600 + 60 + random.Below(8 * 3_600);
        if (!buys && !random.Chance(Opens)) return;
        result.Opened++;
        Event(campaign, number, "opened", day, opened);
        if (random.Chance(Unsubscribes))
        {
            customer.Traits &= ~Traits.Consented;
            Event(campaign, number, "unsubscribed", day, opened + 20);
        }
        if (!buys && !random.Chance(Clicks)) return;
        result.Clicked++;
        Event(campaign, number, "clicked", day, opened + 40);
        if (!buys) return;
        _brought[orderDay % _brought.Length].Add((number, campaign));
    }

    /// <summary>Notes an order that a campaign brought.</summary>
    public void Bought(in Order order, long orderId, int day)
    {
        Results[order.Campaign].Brought++;
        Event(order.Campaign, order.Customer, "bought", day, order.Second, orderId);
    }

    void Event(short campaign, int customer, string name, int day, int second, long orderId = 0)
    {
        EventCount++;
        Events.Text(All[campaign].Id);
        Events.Comma();
        Events.Integer(CustomerBase.FirstNumber + customer);
        Events.Comma();
        Events.Text(name);
        Events.Comma();
        Events.Date(_retailer.Date(day));
        Events.Raw("T"u8);
        Events.TimeOfDay(second);
        Events.Comma();
        if (orderId > 0) Events.Integer(orderId);
        Events.EndRecord();
    }
}

/// <summary>What became of a campaign's mails.</summary>
sealed class CampaignResult
{
    public int Sent { get; set; }
    public int HeldOut { get; set; }
    public int Opened { get; set; }
    public int Clicked { get; set; }

    /// <summary>Orders placed because of it, on top of those that would have been placed anyway.</summary>
    public int Brought { get; set; }
}

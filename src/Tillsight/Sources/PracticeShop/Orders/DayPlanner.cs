using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>
/// Settles who orders on a day: what is brought back, customers who join, those who come again, those whom a campaign brings (on top
/// of the day's demand), and buyers without a name for what demand asks beyond the known customers' expected lines. Day totals vary
/// by chance around the demand; what that gave too much or too little is spread over the days to come, and on the last day exactly
/// all lines are used up.
/// </summary>
sealed class DayPlanner
{
    readonly Retailer _retailer;
    readonly DemandOutlook _outlook;
    readonly CustomerBase _customers;
    readonly Campaigns _campaigns;
    readonly ReversalsDue _reversals;
    readonly AliasTable _stores;
    readonly double[] _guestShares;
    long _written;
    long _orders;

    public DayPlanner(Retailer retailer, DemandOutlook outlook, CustomerBase customers, Campaigns campaigns, ReversalsDue reversals)
    {
        (_retailer, _outlook, _customers, _campaigns, _reversals) = (retailer, outlook, customers, campaigns, reversals);
        _guestShares = new double[retailer.Stores.Length + 1];
        _stores = new AliasTable(_guestShares.Length);
    }

    /// <summary>Number of the first order in the files.</summary>
    public const long FirstOrderId = 1_000_001;

    public DayPlan Today { get; } = new();

    /// <summary>Goods lines that the day's demand asked for.</summary>
    public double Asked { get; private set; }

    long Left => _retailer.Options.Lines - _written - Today.Lines;

    public void Plan(DayDemand demand)
    {
        var random = RandomStream.For(_retailer.Options.Seed, Purpose.DayPlan, demand.Day);
        Today.Clear(demand.Day, FirstOrderId + _orders, _reversals.On(demand.Day));
        PlanReversals(demand, ref random);
        Asked = _outlook.Goods(demand.Day, Left - Pending(demand.Day));
        PlanCustomers(demand, ref random);
        PlanGuests(demand, ref random);
        Today.Sort();
        _written += Today.Lines;
        _orders += Today.Count;
    }

    /// <summary>Lines already sold that will come back on the days after.</summary>
    long Pending(int day)
    {
        long pending = 0;
        for (int later = day + 1; later <= day + ReturnHabits.LongestLag; later++) pending += _reversals.On(later).Count;
        return pending;
    }

    /// <summary>Lines of one order that come back on the same day make one reversal; they stand together.</summary>
    void PlanReversals(DayDemand demand, ref RandomStream random)
    {
        var due = Today.Reversals;
        for (int i = 0; i < due.Count;)
        {
            var line = due[i];
            int count = 1;
            while (i + count < due.Count && due[i + count].OrderId == line.OrderId) count++;
            if (count > Left) break;
            Today.Add(new Order
            {
                Customer = line.Customer, Second = ShoppingHours.Draw(ref random, line.Channel, demand.Date.DayOfWeek), Lines = count,
                FirstReversal = i, Campaign = -1, Store = line.Store, Place = line.Place, Channel = line.Channel, IsReversal = true,
            });
            i += count;
        }
    }

    void PlanCustomers(DayDemand demand, ref RandomStream random)
    {
        var (first, joining) = _customers.Join(demand.Day);
        for (int customer = first; customer < first + joining; customer++) PlanCustomer(customer, -1, demand, ref random);
        for (int customer; (customer = _customers.TakeDue(demand.Day, ref random)) >= 0;) PlanCustomer(customer, -1, demand, ref random);
        foreach (var (customer, campaign) in _campaigns.BroughtOn(demand.Day)) PlanCustomer(customer, campaign, demand, ref random);
    }

    void PlanCustomer(int number, short campaign, DayDemand demand, ref RandomStream random)
    {
        ref readonly var customer = ref _customers[number];
        var channel = ChannelOf(customer, demand, ref random);
        bool isStore = channel == Channel.Store;
        Add(new Order
        {
            Customer = number, Campaign = campaign, Channel = channel, Taste = customer.Taste,
            Store = isStore ? customer.Home : (byte)_retailer.Web.Index, Place = customer.Place,
            HasPostage = !isStore && !customer.IsSubscriber,
        }, demand, ref random);
    }

    Channel ChannelOf(in Customer customer, DayDemand demand, ref RandomStream random)
    {
        bool canVisit = customer.Home != _retailer.Web.Index && demand.StoreShares[customer.Home] > 0;
        double whim = random.Unit();
        if (customer.Channel == Channel.Store) return canVisit && whim >= Channels.OnlineInsteadOfStore ? Channel.Store : Channel.Online;
        return canVisit && whim < Channels.StoreInsteadOfOnline ? Channel.Store : customer.Channel;
    }

    void PlanGuests(DayDemand demand, ref RandomStream random)
    {
        double linesPerOrder = WeighGuests(demand);
        int guests = Distributions.Poisson(ref random, Math.Max(0, Asked - _customers.ExpectedLines(demand.Day)) / linesPerOrder);
        bool isLastDay = demand.Day == _retailer.Days - 1;
        for (int guest = 0; Left > 0 && (isLastDay || guest < guests); guest++)
        {
            int store = _stores.Draw(ref random), web = _retailer.Web.Index;
            var channel = store < web ? Channel.Store : store == web ? Channel.Online : Channel.App;
            store = Math.Min(store, web);
            byte place = channel == Channel.Store ? (byte)_retailer.Stores[store].Place : (byte)Places.Online.Draw(ref random);
            Add(new Order
            {
                Customer = -1, Campaign = -1, Channel = channel, Taste = TasteGroup.Average, Store = (byte)store, Place = place,
                HasPostage = channel != Channel.Store && Left > 1,
            }, demand, ref random);
        }
    }

    /// <summary>Where those without a name buy: each store and channel by its share, and by how few of its buyers are known. Mean lines of an order.</summary>
    double WeighGuests(DayDemand demand)
    {
        int web = _retailer.Web.Index;
        double orders = 0, lines = 0;
        for (int i = 0; i < _guestShares.Length; i++)
        {
            double unknown = i < web ? 1 - _retailer.Options.IdentifiedStoreShare : 1 - Channels.IdentifiedOnlineShare;
            lines += demand.StoreShares[i] * unknown;
            orders += _guestShares[i] = demand.StoreShares[i] * unknown / BasketSizes.Mean(i < web ? Channel.Store : Channel.Online);
        }
        _stores.Build(_guestShares);
        return lines / orders;
    }

    void Add(Order order, DayDemand demand, ref RandomStream random)
    {
        int lines = BasketSizes.Draw(ref random, order.Channel);
        order.Second = ShoppingHours.Draw(ref random, order.Channel, demand.Date.DayOfWeek);
        if (Left == 0) return;
        if (Left == 1) order.HasPostage = false;
        order.Lines = (int)Math.Min(lines, Left - (order.HasPostage ? 1 : 0));
        Today.Add(order);
    }
}

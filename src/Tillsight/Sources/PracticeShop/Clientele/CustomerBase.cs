using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Demand;

namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>All known customers and who orders next on which day: one list for each day, threaded through the customers themselves.</summary>
sealed class CustomerBase
{
    /// <summary>Number of the first customer in the files.</summary>
    public const int FirstNumber = 100_001;

    readonly Retailer _retailer;
    readonly DemandOutlook _outlook;
    readonly Acquisition _acquisition;
    readonly Customer[] _customers;
    readonly int[] _dueOn;
    readonly int[] _firstJoiningOn;
    readonly AliasTable _channels;
    readonly AliasTable _stores;
    readonly double[] _channelShares;
    readonly double[] _open;
    readonly ExpectedCustom _expected;
    int[] _firstJoinedBefore = [];

    public CustomerBase(Retailer retailer, DemandOutlook outlook, Acquisition acquisition)
    {
        (_retailer, _outlook, _acquisition) = (retailer, outlook, acquisition);
        _customers = new Customer[acquisition.Total];
        _dueOn = new int[retailer.Days];
        Array.Fill(_dueOn, -1);
        _firstJoiningOn = new int[retailer.Days + 1];
        _channels = new AliasTable(Channels.Count);
        _stores = new AliasTable(retailer.Stores.Length);
        _open = new double[retailer.Stores.Length];
        _channelShares = Acquisition.Shares(retailer.Options);
        _expected = new ExpectedCustom(retailer, outlook);
        JoinedBefore();
    }

    public int Count { get; private set; }

    /// <summary>How many were customers when the files begin.</summary>
    public int CountBefore => _firstJoiningOn[0];

    public ref Customer this[int customer] => ref _customers[customer];

    /// <summary>Day of joining, negative where it was before the first day of trade.</summary>
    public int JoinedOn(int customer)
    {
        if (customer >= CountBefore)
        {
            int day = Array.BinarySearch(_firstJoiningOn, customer);
            if (day < 0) return ~day - 1;
            // Days on which nobody joined share their number with the day after: the last of them is meant.
            while (day + 1 < _firstJoiningOn.Length && _firstJoiningOn[day + 1] == customer) day++;
            return day;
        }
        int place = Array.BinarySearch(_firstJoinedBefore, customer);
        if (place < 0) place = ~place - 1;
        while (place + 1 < _firstJoinedBefore.Length && _firstJoinedBefore[place + 1] == customer) place++;
        return place - Acquisition.DaysBefore;
    }

    void JoinedBefore()
    {
        WeighStores(0);
        _channels.Build(_channelShares);
        _firstJoinedBefore = new int[Acquisition.DaysBefore];
        for (int ago = Acquisition.DaysBefore; ago > 0; ago--)
        {
            _firstJoinedBefore[Acquisition.DaysBefore - ago] = Count;
            for (int i = 0; i < _acquisition.Before[ago]; i++)
            {
                var random = Create(Count, -ago);
                Schedule(Count++, 0, ref random, 0);
            }
        }
        _firstJoiningOn[0] = Count;
    }

    /// <summary>Customers who join on a day, each with a first order on it: the first one's number and how many.</summary>
    public (int First, int Count) Join(int day)
    {
        int first = Count, joining = _acquisition.Joining[day];
        _expected.StartDay(day);
        WeighStores(day);
        Span<double> channels = stackalloc double[Channels.Count];
        for (int c = 0; c < channels.Length; c++) channels[c] = _channelShares[c] * _outlook.Pace[c][day];
        channels[0] *= _retailer.OpenShare(day);
        _channels.Build(channels);
        for (int i = 0; i < joining; i++)
        {
            var random = Create(Count, day);
            Schedule(Count++, MiddleOf(first + i, day), ref random, day);
        }
        _firstJoiningOn[day + 1] = Count;
        return (first, joining);
    }

    /// <summary>Takes the next customer who orders again on the day, and settles when the order after it will be; -1 when there is none left.</summary>
    public int TakeDue(int day, ref RandomStream random)
    {
        int customer = _dueOn[day];
        if (customer < 0) return -1;
        _dueOn[day] = _customers[customer].NextInDay;
        Schedule(customer, MiddleOf(customer, day), ref random, day);
        return customer;
    }

    double MiddleOf(int customer, int day)
    {
        double[] clock = _outlook.Clock[(int)_customers[customer].Channel];
        return (clock[day] + clock[day + 1]) / 2;
    }

    void Schedule(int customer, double now, ref RandomStream random, int today)
    {
        ref var who = ref _customers[customer];
        double[] clock = _outlook.Clock[(int)who.Channel];
        double due = now + Distributions.Exponential(ref random) / who.Rate;
        if (due >= clock[^1]) return;
        int low = today, high = clock.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (clock[middle] <= due) low = middle;
            else high = middle;
        }
        if (low >= who.EndDay) return;
        who.NextInDay = _dueOn[low];
        _dueOn[low] = customer;
    }

    /// <summary>Lines that known customers are expected to buy on a day, first orders and later ones; call it once those of the day have joined.</summary>
    public double ExpectedLines(int day)
    {
        double lines = _expected.Lines(day);
        for (int number = _firstJoiningOn[day]; number < Count; number++) lines += _expected.LinesPerOrder(_customers[number]);
        return lines;
    }

    /// <summary>Draws all of a customer from the number, and hands on the rest of the stream.</summary>
    RandomStream Create(int number, int joined)
    {
        var random = RandomStream.For(_retailer.Options.Seed, Purpose.Customer, number);
        ref var who = ref _customers[number];
        var model = _retailer.Customers;
        who.Rate = (float)Math.Max(1e-6, model.DrawRate(ref random));
        double stays = model.DrawLifetime(ref random, Math.Max(0, -joined));
        who.EndDay = Math.Max(joined, 0) + 1 + (int)Math.Min(stays, 1_000_000);
        who.NextInDay = -1;
        who.LastMonth = byte.MaxValue;
        var channel = (Channel)_channels.Draw(ref random);
        Settle(ref who, channel, ref random);
        var person = Person.Draw(_retailer.Options.Seed, number, channel);
        var traits = (Traits)((int)person.Taste | (int)channel << 5);
        if (random.Chance(Math.Min(0.8, 0.12 + 0.17 * who.Rate / model.MeanRate))) traits |= Traits.Subscriber;
        if (random.Chance(channel == Channel.Store ? 0.5 : 0.7)) traits |= Traits.Consented;
        who.Traits = traits;
        // Who has a store for shop is lost with it.
        if (channel == Channel.Store) who.EndDay = Math.Min(who.EndDay, _retailer.Stores[who.Home].Closed);
        _expected.Join(who);
        return random;
    }

    /// <summary>Store customers live where their store is; others anywhere, with the store of their town if it has one.</summary>
    void Settle(ref Customer who, Channel channel, ref RandomStream random)
    {
        if (channel == Channel.Store && _stores.HasWeight)
        {
            who.Home = (byte)_stores.Draw(ref random);
            who.Place = (byte)_retailer.Stores[who.Home].Place;
            return;
        }
        who.Place = (byte)Places.Online.Draw(ref random);
        int inTown = who.Place < Math.Min(Places.StoreTowns, _retailer.Web.Index) ? who.Place : _retailer.Web.Index;
        who.Home = (byte)inTown;
    }

    void WeighStores(int day)
    {
        foreach (var store in _retailer.Stores) _open[store.Index] = store.IsOpen(day) ? store.Share : 0;
        _stores.Build(_open);
    }
}

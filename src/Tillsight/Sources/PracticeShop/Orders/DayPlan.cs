namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>The orders of a day in order of time. Reused from day to day.</summary>
sealed class DayPlan
{
    Order[] _orders = new Order[256];
    ulong[] _byTime = new ulong[256];

    public int Day { get; private set; }

    public int Count { get; private set; }

    /// <summary>Lines that the orders will have.</summary>
    public long Lines { get; private set; }

    /// <summary>Number of the day's first order.</summary>
    public long FirstOrderId { get; private set; }

    public List<Reversal> Reversals { get; private set; } = [];

    /// <summary>An order by its place in time.</summary>
    public ref Order this[int place] => ref _orders[(int)(uint)_byTime[place]];

    public void Clear(int day, long firstOrderId, List<Reversal> reversals)
    {
        (Day, FirstOrderId, Reversals) = (day, firstOrderId, reversals);
        (Count, Lines) = (0, 0);
    }

    public void Add(in Order order)
    {
        if (Count == _orders.Length)
        {
            Array.Resize(ref _orders, Count * 2);
            Array.Resize(ref _byTime, Count * 2);
        }
        _orders[Count] = order;
        // The number in the lower half keeps orders of the same second in a fixed order.
        _byTime[Count] = (ulong)order.Second << 32 | (uint)Count;
        Count++;
        Lines += order.AllLines;
    }

    public void Sort() => _byTime.AsSpan(0, Count).Sort();
}

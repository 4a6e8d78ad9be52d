namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>The row of tills: the parts of a day are rung up side by side, and their rolls stand in order of time.</summary>
sealed class Checkout
{
    readonly DayPlan _plan;
    readonly List<TillRoll> _rolls = [];
    int _nextPart;

    public Checkout(DayPlan plan, IEnumerable<Till> tills)
    {
        _plan = plan;
        Tills = [.. tills];
    }

    public Till[] Tills { get; }

    /// <summary>Rings up the day's orders. The rolls hold until the next day.</summary>
    public ReadOnlySpan<TillRoll> RingUp(CancellationToken cancellation)
    {
        int parts = (_plan.Count + Till.OrdersInPart - 1) / Till.OrdersInPart;
        while (_rolls.Count < parts) _rolls.Add(new TillRoll());
        _nextPart = -1;
        if (parts <= 1 || Tills.Length == 1) Work(Tills[0], parts, cancellation);
        else Parallel.ForEach(Tills, new ParallelOptions { MaxDegreeOfParallelism = Tills.Length }, till => Work(till, parts, cancellation));
        cancellation.ThrowIfCancellationRequested();
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rolls)[..parts];
    }

    void Work(Till till, int parts, CancellationToken cancellation)
    {
        for (int part; (part = Interlocked.Increment(ref _nextPart)) < parts && !cancellation.IsCancellationRequested;)
            till.Ring(part, _rolls[part]);
    }
}

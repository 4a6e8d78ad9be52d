namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>Lines to be taken back on the days to come, in the order in which they were sold. No more than the longest lag is held.</summary>
sealed class ReversalsDue
{
    readonly List<Reversal>[] _days = [.. Enumerable.Range(0, Ring).Select(_ => new List<Reversal>())];

    // Longer than any lag, with room for days on which a store is closed.
    const int Ring = 64;

    public void Add(in Reversal reversal) => _days[reversal.DueDay % Ring].Add(reversal);

    /// <summary>Frees a day that is over for one to come.</summary>
    public void Forget(int day) => _days[day % Ring].Clear();

    public List<Reversal> On(int day) => _days[day % Ring];
}

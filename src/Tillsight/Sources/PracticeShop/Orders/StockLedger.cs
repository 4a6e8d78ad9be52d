using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Files;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>
/// What the tracked products sold each day in each store, and from it, at the end, what was delivered and on hand: deliveries come
/// every few weeks and cover what is sold until the next one, and where a stock-out was to come, exactly what is sold until then.
/// Goods taken back do not return to the shelf.
/// </summary>
sealed class StockLedger(Retailer retailer)
{
    const int ShortestCycle = 10, LongestCycle = 28;

    public static string[] Header { get; } = ["date", "store_id", "product_id", "on_hand", "received"];

    readonly int[] _sold = new int[retailer.Tracked.Products.Length * retailer.Stores.Length * retailer.Days];

    public void CloseDay(int day, ReadOnlySpan<Till> tills)
    {
        foreach (var till in tills)
        {
            for (int i = 0; i < till.TrackedUnits.Length; i++) _sold[i * retailer.Days + day] += till.TrackedUnits[i];
            Array.Clear(till.TrackedUnits);
        }
    }

    /// <summary>Writes one record a day for each tracked product and open store; the number of records.</summary>
    public long Write(OutputFile file)
    {
        var buffer = new CsvBuffer();
        long records = 0;
        int[] received = new int[retailer.Days];
        for (int tracked = 0; tracked < retailer.Tracked.Products.Length; tracked++)
        {
            string product = retailer.Range.Products[retailer.Tracked.Products[tracked]].Id;
            foreach (var store in retailer.Stores)
            {
                var sold = _sold.AsSpan((tracked * retailer.Stores.Length + store.Index) * retailer.Days, retailer.Days);
                Deliver(tracked, store, sold, received);
                records += Write(file, buffer, store, product, sold, received);
            }
        }
        file.Take(buffer);
        return records;
    }

    long Write(OutputFile file, CsvBuffer buffer, Store store, string product, ReadOnlySpan<int> sold, int[] received)
    {
        int first = Math.Max(0, store.Opened), end = Math.Min(retailer.Days, store.Closed), onHand = 0;
        for (int day = first; day < end; day++)
        {
            onHand += received[day] - sold[day];
            buffer.Reserve(256);
            buffer.Date(retailer.Date(day));
            buffer.Comma();
            buffer.Text(store.Id);
            buffer.Comma();
            buffer.Text(product);
            buffer.Comma();
            buffer.Integer(onHand);
            buffer.Comma();
            buffer.Integer(received[day]);
            buffer.EndRecord();
            file.TakeWhenFull(buffer);
        }
        return Math.Max(0, end - first);
    }

    /// <summary>
    /// Sets the units received on each day. From the last cycle to the first: what is left over at the end of a cycle must not
    /// exceed what the next one sells before it runs out, or it could not run out.
    /// </summary>
    void Deliver(int tracked, Store store, ReadOnlySpan<int> sold, int[] received)
    {
        Array.Clear(received);
        var random = RandomStream.For(retailer.Options.Seed, Purpose.StockCounts, tracked, store.Index);
        var cycles = Cycles(tracked, store, ref random);
        int[] left = new int[cycles.Count];
        int most = int.MaxValue;
        for (int i = cycles.Count - 1; i >= 0; i--)
        {
            int units = Sum(sold, cycles[i]), spare = 1 + units / 4 + random.Below(4);
            left[i] = cycles[i].RunsOut ? 0 : Math.Min(spare, most);
            most = units + left[i];
        }
        for (int i = 0; i < cycles.Count; i++)
            received[cycles[i].First] = Sum(sold, cycles[i]) + left[i] - (i == 0 ? 0 : left[i - 1]);
    }

    /// <summary>Days from one delivery to the next; after a stock-out the goods come on the day that follows it.</summary>
    List<Cycle> Cycles(int tracked, Store store, ref RandomStream random)
    {
        var outs = retailer.Stockouts.Where(s => s.Tracked == tracked && s.Store == store.Index).ToArray();
        var cycles = new List<Cycle>();
        int end = Math.Min(retailer.Days, store.Closed);
        for (int day = Math.Max(0, store.Opened); day < end;)
        {
            int next = Math.Min(end, day + random.Between(ShortestCycle, LongestCycle));
            var stockout = Array.Find(outs, s => s.From > day && s.From < next + ShortestCycle);
            if (stockout is not null) next = Math.Min(end, stockout.To + 1);
            cycles.Add(new Cycle(day, next, stockout is not null));
            day = next;
        }
        return cycles;
    }

    static int Sum(ReadOnlySpan<int> sold, Cycle cycle)
    {
        int units = 0;
        foreach (int day in sold[cycle.First..cycle.End]) units += day;
        return units;
    }

    /// <param name="First">Day of the delivery.</param>
    /// <param name="End">Day of the next delivery.</param>
    /// <param name="RunsOut">Nothing is left at the end: the last days are a stock-out.</param>
    readonly record struct Cycle(int First, int End, bool RunsOut);
}

using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>A tracked product sells nothing in a store because there is none left.</summary>
/// <param name="Tracked">Place of the product among the tracked ones.</param>
/// <param name="From">First day without stock.</param>
/// <param name="To">Last day without stock.</param>
sealed record Stockout(int Tracked, int Product, int Store, int From, int To)
{
    public bool Lasts(int day) => day >= From && day <= To;

    /// <summary>In order of the first day; a product and store are never out twice within 60 days, nor before the 20th day of trade.</summary>
    public static Stockout[] Draw(ulong seed, TrackedProducts tracked, Store[] stores, int days)
    {
        var random = RandomStream.For(seed, Purpose.Stockouts);
        var stockouts = new List<Stockout>();
        for (int place = 0; place < tracked.Products.Length; place++)
        {
            foreach (var store in stores)
            {
                int day = Math.Max(store.Opened, 0) + random.Between(20, 600), last = Math.Min(store.Closed, days) - 1;
                while (day < last)
                {
                    int length = random.Between(4, 21);
                    stockouts.Add(new Stockout(place, tracked.Products[place], store.Index, day, Math.Min(day + length - 1, last)));
                    day += length + random.Between(60, 600);
                }
            }
        }
        return [.. stockouts.OrderBy(s => s.From).ThenBy(s => s.Tracked).ThenBy(s => s.Store)];
    }
}

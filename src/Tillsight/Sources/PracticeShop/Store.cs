using System.Globalization;
using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop;

/// <summary>A place that sells from a stock of its own: a store in a town, or the warehouse behind the web shop and the app.</summary>
/// <param name="Share">Share of the stores' lines relative to those open on the first day, which share 1 among them.</param>
/// <param name="Opened">First day of trade, counted from the first day of the files; negative where it was before.</param>
/// <param name="Closed">First day no longer open.</param>
sealed record Store(int Index, string Id, string Name, int Place, double Share, int Opened, int Closed)
{
    /// <summary>The web shop's id in the files.</summary>
    public const string Web = "WEB";

    public bool IsOpen(int day) => day >= Opened && day < Closed;

    /// <summary>The stores and, last, the web shop. Of four or more stores one in five opens within the files; of eight or more one closes.</summary>
    public static Store[] Draw(ulong seed, int count, int days)
    {
        var random = RandomStream.For(seed, Purpose.Stores);
        int opening = count >= 4 && days >= 180 ? Math.Max(1, count / 5) : 0;
        var stores = new Store[count + 1];
        for (int i = 0; i < count; i++)
        {
            int place = i % Places.StoreTowns, branch = i / Places.StoreTowns;
            string name = $"Fern & Kiln {Places.All[place].City}" + (branch == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {branch + 1}"));
            bool isNew = i >= count - opening;
            int opened = isNew ? (int)(days * random.Between(0.3, 0.6)) : -random.Between(500, 6_000);
            int closed = count >= 8 && i == count / 2 && days >= 180 ? (int)(days * 0.7) : LifeCycle.Never;
            double size = random.Between(0.8, 1.2) / (i + 3);
            stores[i] = new Store(i, string.Create(CultureInfo.InvariantCulture, $"S{i + 1:00}"), name, place, size, opened, closed);
        }
        stores[count] = new Store(count, Web, "Fern & Kiln Online", 0, 0, -4_000, LifeCycle.Never);
        double open = stores.Where(s => s.IsOpen(0)).Sum(s => s.Share);
        return [.. stores.Select(s => s with { Share = s.Share / open })];
    }
}

using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;

namespace Tillsight.Sources.PracticeShop;

/// <summary>All that is settled before the first day of trade: what is sold, where, to whom, when and at what price.</summary>
sealed class Retailer
{
    public Retailer(PracticeShopOptions options)
    {
        Options = options;
        Days = options.Days;
        Size = ShopSize.For(options);
        Stores = Store.Draw(options.Seed, Size.Stores, Days);
        Range = ProductRange.Draw(options.Seed, Size.Products, Days);
        Promotions = Assortment.Promotions.Draw(options.Seed, Range, options.From, Days);
        Affinities = Affinities.Draw(options.Seed, Range);
        Tracked = new TrackedProducts(Range, Size.TrackedProducts);
        Stockouts = Stockout.Draw(options.Seed, Tracked, Stores, Days);
        Seasons = [.. Categories.All.Select(c => new Season(c))];
        Customers = CustomerModel.For(Size.OrdersPerYear);
        Month = [.. Enumerable.Range(0, Days).Select(d => MonthOf(Date(d)))];
    }

    public PracticeShopOptions Options { get; }
    public int Days { get; }
    public ShopSize Size { get; }
    public Store[] Stores { get; }
    public ProductRange Range { get; }
    public Promotion[] Promotions { get; }
    public Affinities Affinities { get; }
    public TrackedProducts Tracked { get; }
    public Stockout[] Stockouts { get; }
    public Season[] Seasons { get; }
    public CustomerModel Customers { get; }

    /// <summary>Month of each day, counted from the first day's.</summary>
    public byte[] Month { get; }

    public int Months => Month[^1] + 1;

    public Store Web => Stores[^1];

    /// <summary>What the stores open on a day sell relative to those of the first day.</summary>
    public double OpenShare(int day)
    {
        double share = 0;
        foreach (var store in Stores)
            if (store.IsOpen(day)) share += store.Share;
        return share;
    }

    public DateOnly Date(int day) => Options.From.AddDays(day);

    /// <summary>The first day from <paramref name="day"/> on when the channel is open.</summary>
    public int NextOpenDay(Channel channel, int day)
    {
        while (Weekdays.IsClosed(channel, Date(day))) day++;
        return day;
    }

    byte MonthOf(DateOnly date) => (byte)((date.Year - Options.From.Year) * 12 + date.Month - Options.From.Month);
}

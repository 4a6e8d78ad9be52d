using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>
/// What is wanted on one day. The expected lines of product p in store o are proportional to
/// share(category) x growth x season x popularity x life cycle x price factor x promotion uplift x share(store) x weekday x noise;
/// popularity and life cycle are shares of the category's sum, so launches and discontinuations move demand within a category and
/// not its total, while prices, promotions and stock-outs do move the total: what the truth file declares is what happens.
/// </summary>
sealed class DayDemand
{
    readonly Retailer _retailer;
    readonly double[] _weights;
    readonly double[] _categoryWeights = new double[Categories.All.Length];
    readonly double[] _storeShares;
    readonly bool[] _isOut;
    readonly short[] _promotion;
    readonly int[] _price;
    readonly double[] _tasted = new double[Categories.All.Length];

    public DayDemand(Retailer retailer)
    {
        _retailer = retailer;
        int products = retailer.Range.Products.Length;
        _weights = new double[products];
        _promotion = new short[products];
        _price = new int[products];
        _storeShares = new double[retailer.Stores.Length + 1];
        _isOut = new bool[retailer.Tracked.Products.Length * retailer.Stores.Length];
        CategoriesByTaste = [.. Enumerable.Range(0, TasteGroups.Count).Select(_ => new AliasTable(Categories.All.Length))];
        ProductsOf = [.. Categories.All.Select((_, c) => new AliasTable(retailer.Range.Count(c)))];
    }

    public int Day { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>Expected lines, in a unit common to all days; <see cref="DemandOutlook"/> turns it into lines.</summary>
    public double Total { get; private set; }

    /// <summary>The same before stock-outs and noise, for an average weekday of the first stores: season, growth, prices and promotions.</summary>
    public double Appetite { get; private set; }

    public AliasTable[] CategoriesByTaste { get; }

    public AliasTable[] ProductsOf { get; }

    /// <summary>Regular price of each product in cents.</summary>
    public ReadOnlySpan<int> Price => _price;

    /// <summary>Index of each product's promotion, or -1.</summary>
    public ReadOnlySpan<short> Promotion => _promotion;

    /// <summary>Weight of each store; then that of online and, last, that of the app.</summary>
    public ReadOnlySpan<double> StoreShares => _storeShares;

    /// <summary>Computes the day's weights; draws need <see cref="BuildTables"/> too.</summary>
    public void Weigh(int day)
    {
        Day = day;
        Date = _retailer.Date(day);
        Array.Fill(_promotion, (short)-1);
        for (int i = 0; i < _retailer.Promotions.Length; i++)
            if (_retailer.Promotions[i].Runs(day))
                foreach (int product in _retailer.Promotions[i].Products) _promotion[product] = (short)i;
        Appetite = 0;
        for (int category = 0; category < Categories.All.Length; category++) Appetite += WeighCategory(category);
        WeighStores();
    }

    double WeighCategory(int category)
    {
        var declared = Categories.All[category];
        int first = _retailer.Range.First(category), end = first + _retailer.Range.Count(category);
        double settled = 0, wanted = 0;
        for (int i = first; i < end; i++)
        {
            var product = _retailer.Range.Products[i];
            var price = product.Prices.At(Day);
            double weight = product.Popularity * product.Life.Factor(Day);
            settled += weight;
            weight *= price.DemandFactor;
            if (_promotion[i] >= 0) weight *= _retailer.Promotions[_promotion[i]].Uplift;
            wanted += weight;
            _weights[i] = weight;
            _price[i] = price.Cents;
        }
        double scale = declared.Share == 0 || settled == 0 ? 0 : declared.Share * Trend.Factor(declared.Growth, Day) * _retailer.Seasons[category].Factor(Date) / settled;
        for (int i = first; i < end; i++) _weights[i] *= scale;
        return _categoryWeights[category] = wanted * scale;
    }

    void WeighStores()
    {
        Total = 0;
        double noise = Trend.Noise(_retailer.Options.Seed, Day);
        double[] lost = new double[_retailer.Stores.Length];
        Array.Clear(_isOut);
        foreach (var stockout in _retailer.Stockouts)
        {
            if (stockout.From > Day) break;
            if (!stockout.Lasts(Day)) continue;
            _isOut[stockout.Tracked * lost.Length + stockout.Store] = true;
            lost[stockout.Store] += _weights[stockout.Product];
        }
        for (int i = 0; i < _storeShares.Length; i++)
        {
            int store = Math.Min(i, lost.Length - 1);
            _storeShares[i] = noise * Share(i);
            Total += _storeShares[i] * (Appetite - lost[store]);
        }
    }

    double Share(int outlet)
    {
        int web = _retailer.Web.Index;
        if (outlet >= web)
        {
            var channel = outlet == web ? Channel.Online : Channel.App;
            return Channels.Shares[(int)channel] * Weekdays.Factor(channel, Date);
        }
        var store = _retailer.Stores[outlet];
        return store.IsOpen(Day) ? Channels.Shares[0] * store.Share * Weekdays.Factor(Channel.Store, Date) : 0;
    }

    public void BuildTables()
    {
        for (int category = 0; category < ProductsOf.Length; category++)
            ProductsOf[category].Build(_weights.AsSpan(_retailer.Range.First(category), _retailer.Range.Count(category)));
        for (int group = 0; group < TasteGroups.Count; group++)
        {
            for (int category = 0; category < _tasted.Length; category++)
                _tasted[category] = _categoryWeights[category] * Tastes.Factor(category, (TasteGroup)group);
            CategoriesByTaste[group].Build(_tasted);
        }
    }

    public bool IsOut(int product, int store)
    {
        int tracked = _retailer.Tracked.PlaceOf(product);
        return tracked >= 0 && _isOut[tracked * _retailer.Stores.Length + store];
    }

    /// <summary>Expected lines of a product in a store had it been in stock, in the unit of <see cref="Total"/>.</summary>
    public double Wanted(int product, int store)
    {
        double share = _storeShares[store];
        if (store == _retailer.Web.Index) share += _storeShares[store + 1];
        return share * _weights[product];
    }
}

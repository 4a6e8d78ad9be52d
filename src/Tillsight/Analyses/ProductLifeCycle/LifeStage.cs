namespace Tillsight.Analyses.ProductLifeCycle;

/// <summary>Where a product stands, as of the end of a month.</summary>
public enum LifeStage { New, Growing, Steady, Fading, Stopped }

/// <summary>Units of one product by month, and its stage at any of them.</summary>
/// <remarks>The last months (three by default) are held against the same months a year ago, so that a season is no growth. A product that was not sold then is held against
/// the months just before, carried along with the whole shop's change between the two stretches: what grows like the shop in spring is steady.</remarks>
/// <param name="units">A value a month from the first month of the data on.</param>
/// <param name="shop">The same of all products together.</param>
sealed class ProductLife(long[] units, long[] shop, ProductLifeCycleOptions options)
{
    readonly int _first = Array.FindIndex(units, u => u > 0);

    /// <summary>Place of the month of the first sale; -1 without any.</summary>
    public int First => _first;

    /// <returns>Null before the first sale.</returns>
    public LifeStage? At(int month) => At(month, out _);

    /// <param name="change">Recent units / what was to be expected, less one; null where nothing is compared.</param>
    public LifeStage? At(int month, out decimal? change)
    {
        change = null;
        if (_first < 0 || month < _first) return null;
        long recent = Sum(units, month);
        if (month - _first < options.NewMonths) return LifeStage.New;
        if (recent <= 0) return LifeStage.Stopped;
        if (Expected(month) is not { } expected) return LifeStage.Growing;
        change = recent / expected - 1;
        return change >= options.Change ? LifeStage.Growing : change <= -options.Change ? LifeStage.Fading : LifeStage.Steady;
    }

    public long Recent(int month) => Sum(units, month);

    /// <summary>Null where it was sold in neither stretch before: it has come back.</summary>
    decimal? Expected(int month)
    {
        int yearAgo = month - 12;
        if (yearAgo - options.Months + 1 >= _first && Sum(units, yearAgo) is var then and > 0) return then;
        int before = month - options.Months;
        if (Sum(units, before) is not (var own and > 0)) return null;
        return Sum(shop, before) is var all and > 0 ? (decimal)own * Sum(shop, month) / all : own;
    }

    long Sum(long[] values, int until)
    {
        long sum = 0;
        for (int i = Math.Max(0, until - options.Months + 1); i <= until; i++) sum += values[i];
        return sum;
    }
}

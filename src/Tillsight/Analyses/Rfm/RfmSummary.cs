using Tillsight.Statistics.Descriptive;

namespace Tillsight.Analyses.Rfm;

/// <summary>Adds scored customers up.</summary>
static class RfmSummary
{
    public static RfmResult Of(RfmMap map, DateOnly? snapshot, DateOnly? earlier, RfmModel now, RfmModel? then)
    {
        var customers = now.Customers;
        double[] money = Array.ConvertAll(customers.Money, amount => amount / (double)RfmCustomers.Unit);
        double[] positive = Array.ConvertAll(money, amount => Math.Max(0, amount));
        bool dated = snapshot is not null;
        return new(OptionReader.KebabCase(map.ToString()), snapshot, then is null ? null : earlier, customers.Count, customers.Money.Sum() / RfmCustomers.Unit,
            dated ? Spread(customers.Recency, 1) : null, Spread(map == RfmMap.Loyalty3 ? customers.Purchases : customers.Frequency, 1), Spread(customers.Money, (double)RfmCustomers.Unit),
            Enumerable.Range(0, customers.Count).Select(now.Code).Distinct().Count(),
            Concentration.TopShare(positive, 0.2).ToFigure(6), Concentration.Gini(positive).ToFigure(6),
            Segments(map, now, dated), [.. dated ? Scores("recency", now.Recency, customers.Recency, customers.Money, 1) : [],
                .. Scores("frequency", now.Frequency, customers.Frequency, customers.Money, 1), .. Scores("monetary", now.Monetary, customers.Money, customers.Money, RfmCustomers.Unit)],
            then is null ? [] : Movement(map, now, then));
    }

    /// <summary>Customers of each pair of recency and frequency score: [recency - 1, frequency - 1].</summary>
    public static long[,] Grid(RfmModel model)
    {
        long[,] counts = new long[5, 5];
        for (int row = 0; row < model.Customers.Count; row++) counts[model.Recency[row] - 1, model.Frequency[row] - 1]++;
        return counts;
    }

    static RfmSpread Spread(long[] values, double unit)
    {
        double[] numbers = Array.ConvertAll(values, value => value / unit);
        return new((values.Select(v => (decimal)v).Sum() / values.Length / (decimal)unit).Round(), Quantiles.Median(numbers).ToFigure(), numbers.Max().ToFigure());
    }

    static IReadOnlyList<RfmSegment> Segments(RfmMap map, RfmModel model, bool dated)
    {
        var names = SegmentMap.Names(map);
        var (count, money, days, orders) = (new long[names.Count], new long[names.Count], new long[names.Count], new long[names.Count]);
        for (int row = 0; row < model.Customers.Count; row++)
        {
            int segment = model.Segments[row];
            count[segment]++;
            money[segment] += model.Customers.Money[row];
            days[segment] += model.Customers.Recency[row];
            orders[segment] += map == RfmMap.Loyalty3 ? model.Customers.Purchases[row] : model.Customers.Frequency[row];
        }
        long all = money.Sum();
        return [.. Enumerable.Range(0, names.Count).Where(i => count[i] > 0).Select(i => new RfmSegment(names[i], count[i],
            ((decimal)count[i] / model.Customers.Count).Round(), money[i] / RfmCustomers.Unit, all > 0 ? ((decimal)money[i] / all).Round() : null,
            dated ? ((decimal)days[i] / count[i]).Round() : null, ((decimal)orders[i] / count[i]).Round(), (money[i] / RfmCustomers.Unit / count[i]).Round()))];
    }

    static IEnumerable<RfmAxisScore> Scores(string axis, byte[] scores, long[] values, long[] money, decimal unit)
    {
        for (int score = 5; score >= 1; score--)
        {
            long count = 0, sum = 0, lowest = long.MaxValue, highest = long.MinValue;
            for (int row = 0; row < scores.Length; row++)
            {
                if (scores[row] != score) continue;
                count++;
                sum += money[row];
                lowest = Math.Min(lowest, values[row]);
                highest = Math.Max(highest, values[row]);
            }
            if (count > 0) yield return new(axis, score, count, sum / RfmCustomers.Unit, lowest / unit, highest / unit);
        }
    }

    static IReadOnlyList<RfmMove> Movement(RfmMap map, RfmModel now, RfmModel then)
    {
        var names = SegmentMap.Names(map);
        var (count, money) = (new long[names.Count + 1, names.Count], new long[names.Count + 1, names.Count]);
        int before = 0;
        for (int row = 0; row < now.Customers.Count; row++)
        {
            // Both are ordered by key, and whoever had ordered then has ordered by now.
            bool known = before < then.Customers.Count && then.Customers.Keys[before] == now.Customers.Keys[row];
            int from = known ? then.Segments[before++] : names.Count;
            count[from, now.Segments[row]]++;
            money[from, now.Segments[row]] += now.Customers.Money[row];
        }
        return [.. from a in Enumerable.Range(0, names.Count + 1) from b in Enumerable.Range(0, names.Count) where count[a, b] > 0
            select new RfmMove(a < names.Count ? names[a] : null, names[b], count[a, b], money[a, b] / RfmCustomers.Unit)];
    }

    static decimal Round(this decimal value) => decimal.Round(value, 6, MidpointRounding.AwayFromZero);
}

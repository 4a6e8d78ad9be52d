using System.Globalization;

namespace Tillsight.Analyses.Rfm;

/// <summary>Scores 1 to 5 of values where more is better.</summary>
/// <remarks>By quintile of the rank r (1 the lowest) among n: ceil(5 (r - 1) / (n - 1)), at least 1, the borders of pandas'
/// <c>qcut(rank(method="first"), 5)</c>. Equal values share the score of the lowest rank among them, so that everybody with one order
/// scores 1; with <see cref="RfmTies.RowOrder"/> each keeps a rank of its own, in the order of the rows.</remarks>
static class RfmScore
{
    public static byte[] Quintiles(long[] values, RfmTies ties)
    {
        long[] sorted = [.. values];
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);

        byte[] scores = new byte[values.Length];
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            if (ties == RfmTies.RowOrder) Array.Sort(order, start, end - start);
            for (int i = start; i < end; i++) scores[order[i]] = OfRank(ties == RfmTies.RowOrder ? i : start, sorted.Length);
            start = end;
        }
        return scores;
    }

    /// <param name="ascending">Least values of the scores 2, 3, 4 and 5.</param>
    public static byte[] Thresholds(long[] values, long[] ascending) =>
        Array.ConvertAll(values, value => (byte)(1 + ascending.Count(least => value >= least)));

    /// <summary>Reads four numbers in ascending order.</summary>
    public static decimal[] ReadThresholds(string option, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var numbers = parts.Select(p => decimal.TryParse(p, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal n) ? n : (decimal?)null).OfType<decimal>().ToArray();
        return numbers.Length == 4 && parts.Length == 4 && numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second)
            ? numbers
            : throw new UsageException($"--{option} expects four rising numbers such as 30,90,180,365, not \"{text}\".");
    }

    static byte OfRank(long below, long count) => count < 2 || below == 0 ? (byte)1 : (byte)((5 * below + count - 2) / (count - 1));
}

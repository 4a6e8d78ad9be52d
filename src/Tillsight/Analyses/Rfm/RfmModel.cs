namespace Tillsight.Analyses.Rfm;

/// <summary>Customers with their scores and segments.</summary>
/// <param name="Segments">Place of each customer's segment in <see cref="SegmentMap.Names"/>.</param>
sealed record RfmModel(RfmCustomers Customers, byte[] Recency, byte[] Frequency, byte[] Monetary, byte[] Segments)
{
    /// <summary>Scores and groups. Each scoring learns its borders from the customers that it is given.</summary>
    public static RfmModel Of(RfmCustomers customers, RfmOptions options, RfmMap map)
    {
        // The more recent the better: negated days rise with what is good.
        long[] recent = Array.ConvertAll(customers.Recency, days => -days);
        byte[] r, f, m;
        if (options.Scores == RfmScores.Thresholds)
        {
            r = RfmScore.Thresholds(recent, [.. Read("recency-thresholds", options.RecencyThresholds, 1).Select(days => -days).Reverse()]);
            f = RfmScore.Thresholds(customers.Frequency, Read("frequency-thresholds", options.FrequencyThresholds, 1));
            m = RfmScore.Thresholds(customers.Money, Read("monetary-thresholds", options.MonetaryThresholds, RfmCustomers.Unit));
        }
        else
        {
            r = RfmScore.Quintiles(recent, options.Ties);
            f = RfmScore.Quintiles(customers.Frequency, options.Ties);
            m = RfmScore.Quintiles(customers.Money, options.Ties);
        }
        byte[] segments = new byte[customers.Count];
        for (int i = 0; i < segments.Length; i++) segments[i] = SegmentMap.Segment(map, r[i], f[i], m[i], customers.Purchases[i]);
        return new(customers, r, f, m, segments);
    }

    /// <summary>"545".</summary>
    public int Code(int row) => 100 * Recency[row] + 10 * Frequency[row] + Monetary[row];

    static long[] Read(string option, string text, decimal unit) => [.. RfmScore.ReadThresholds(option, text).Select(n => (long)(n * unit))];
}

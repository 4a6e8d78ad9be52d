namespace Tillsight.Analyses.Returns;

/// <param name="Days">From the sale to the reversal; null where the sale is not known.</param>
/// <param name="ReversalCount">Reversal lines.</param>
public sealed record ReversalDelayRow(int? Days, long ReversalCount, decimal Amount);

/// <param name="Units">Taken back; null where the source gives none.</param>
/// <param name="Days">From the sale to the reversal; null where the sale is not known.</param>
public sealed record LargestReversalRow(
    DateOnly? OrderDate, string? OrderId, string? ProductId, string? ProductName, string? CustomerId, decimal? Units, decimal Amount, int? Days);

/// <summary>Reversals of one stretch of days after the sale.</summary>
public sealed record DelayBand(string Name, long Reversals, decimal Amount);

/// <summary>How long after the sale goods come back, of the reversals whose sale is known.</summary>
/// <param name="PairedShare">Share of the reversals (by lines) whose sale is known.</param>
/// <param name="MedianDays">From the sale to its reversal; null where no sale is known.</param>
/// <param name="SameDayAmount">Value of what was cancelled on the day of its sale.</param>
/// <param name="Bands">From the same day to over 90 days; those without a known sale last.</param>
public sealed record ReturnDelay(long Reversals, long Paired, decimal? PairedShare, decimal? MedianDays, long SameDay, decimal SameDayAmount, IReadOnlyList<DelayBand> Bands)
{
    static readonly (string Name, int Last)[] Limits = [("same day", 0), ("1 to 7 days", 7), ("8 to 30 days", 30), ("31 to 90 days", 90), ("over 90 days", int.MaxValue)];

    /// <param name="rows">In the order of days.</param>
    public static ReturnDelay Of(IReadOnlyList<ReversalDelayRow> rows)
    {
        var known = rows.Where(r => r.Days is not null).OrderBy(r => r.Days).ToList();
        long all = rows.Sum(r => r.ReversalCount), paired = known.Sum(r => r.ReversalCount);
        var bands = new List<DelayBand>();
        int from = int.MinValue;
        foreach (var (name, last) in Limits)
        {
            var band = known.Where(r => r.Days > from && r.Days <= last).ToList();
            bands.Add(new(name, band.Sum(r => r.ReversalCount), band.Sum(r => r.Amount)));
            from = last;
        }
        var unknown = rows.Where(r => r.Days is null).ToList();
        if (unknown.Count > 0) bands.Add(new("sale not known", unknown.Sum(r => r.ReversalCount), unknown.Sum(r => r.Amount)));
        return new ReturnDelay(all, paired, all == 0 ? null : (decimal)paired / all, Median(known, paired), bands[0].Reversals, bands[0].Amount, bands);
    }

    /// <summary>The middle one of the reversals, or the mean of the two in the middle.</summary>
    static decimal? Median(List<ReversalDelayRow> known, long count) => count == 0 ? null : (At(known, (count - 1) / 2) + At(known, count / 2)) / 2m;

    static int At(List<ReversalDelayRow> known, long place)
    {
        foreach (var row in known)
        {
            if (place < row.ReversalCount) return row.Days!.Value;
            place -= row.ReversalCount;
        }
        throw new InvalidOperationException($"There is no reversal number {place}.");
    }
}

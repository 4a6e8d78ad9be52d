using System.Globalization;
using Tillsight.Sources.Values;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Profiling.Columns;

/// <summary>Reads a column's cells as dates and says what they span.</summary>
static class DateReader
{
    const long Day = 86_400_000_000;

    /// <summary>The facts, null where the column holds no dates, and rows that cannot be read.</summary>
    public static (DateFacts? Facts, long Unreadable) Of(List<TextCount> present, ValueFormat format, ProfileOptions options)
    {
        if (format.Kind is not (ValueKind.Date or ValueKind.Timestamp)) return (null, 0);
        var instants = new List<NumberCount>(present.Count);
        var bytes = new CellBytes();
        long unreadable = 0;
        foreach (var (text, count) in present)
            if (Microseconds(bytes.Of(text), format) is { } at) instants.Add(new(at, count));
            else unreadable += count;
        if (instants.Count == 0) return (null, unreadable);
        // Microseconds since 1970 are exact in a double until the year 2255.
        var days = instants.Select(i => Math.Floor(i.Value / Day)).Distinct().LongCount();
        bool hasTime = instants.Exists(i => i.Value % Day != 0);
        var sorted = new WeightedNumbers(instants);
        return (new DateFacts(sorted.Count, At(sorted.Minimum), At(sorted.Maximum), At(sorted.Quantile(0.5)), days, hasTime, Histogram(sorted, options)), unreadable);
    }

    /// <summary>Share of texts that read as dates although the column as a whole does not.</summary>
    public static double ShareOf(List<TextCount> present)
    {
        var sniffer = new ValueSniffer();
        var bytes = new CellBytes();
        long all = 0, alike = 0;
        foreach (var (text, count) in present)
        {
            all += count;
            if (!LooksLikeDate(text)) continue;
            alike += count;
            sniffer.Add(bytes.Of(text), count, 0);
        }
        if (alike == 0) return 0;
        var format = sniffer.Decide();
        return format.Kind is ValueKind.Date or ValueKind.Timestamp ? (double)format.Conforming / all : 0;
    }

    static bool LooksLikeDate(string text) => text.Length is >= 6 and <= 40 && text.Count(char.IsAsciiDigit) >= 3
        && text.Count(c => c is '-' or '/' or '.' or ':' or ' ') >= 2;

    static long? Microseconds(ReadOnlySpan<byte> cell, ValueFormat format)
    {
        if (format.Epoch is { } unit)
            return long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                ? number * (unit == EpochUnit.Seconds ? 1_000_000 : 1_000) : null;
        foreach (var pattern in format.Dates)
            if (pattern.TryRead(cell, out long microseconds)) return microseconds;
        return null;
    }

    static DateHistogram Histogram(WeightedNumbers instants, ProfileOptions options)
    {
        double low = instants.Minimum, high = instants.Maximum;
        int bins = low == high ? 1 : (int)Math.Min(options.HistogramBins, Math.Max(1, Math.Ceiling((high - low) / Day)));
        double width = Math.Max(high - low, 1) / bins;
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => i == bins ? Math.Max(high, low + 1) : Math.Round(low + i * width))];
        var counts = new long[bins];
        for (int i = 0; i < bins; i++) counts[i] = instants.CountBelow(edges[i + 1], inclusive: i == bins - 1) - instants.CountBelow(edges[i]);
        return new([.. edges.Select(At)], counts);
    }

    static DateTime At(double microseconds) => DateTime.UnixEpoch.AddTicks((long)microseconds * 10);
}

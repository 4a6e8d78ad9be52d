using System.Globalization;
using Tillsight.Sources.Values;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Profiling.Columns;

/// <summary>Makes the profile of one column from its frequencies: decides what the cells are, then reads them so.</summary>
sealed class ColumnReader(string name, int position, ProfileOptions options)
{
    const int MostDecimals = 9;

    static readonly HashSet<string> InfiniteWords = new(StringComparer.OrdinalIgnoreCase)
        { "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "1.#inf", "-1.#inf", "∞", "-∞" };

    /// <param name="rows">Rows of the table; more than the frequencies have where they are of a sample.</param>
    public ColumnProfile Read(Frequencies cells, long rows)
    {
        var format = Decide(cells);
        var present = new List<TextCount>(cells.Values.Length);
        long absent = 0, empty = 0, words = 0;
        for (int i = 0; i < cells.Values.Length; i++)
        {
            long count = cells.Counts[i]!.Value;
            if (cells.Values[i] is not { } text) absent += count;
            else if (string.IsNullOrWhiteSpace(text)) empty += count;
            else if (IsMissingWord(text, format)) words += count;
            else present.Add(new TextCount(text, count));
        }
        double scale = cells.Rows == 0 ? 1 : (double)rows / cells.Rows;
        long Estimate(long count) => scale == 1 ? count : (long)Math.Round(count * scale);
        var (numbers, unreadableNumbers, infinite) = Numbers(present, format);
        var (dates, unreadableDates) = DateReader.Of(present, format, options);
        return new ColumnProfile
        {
            Name = name, Position = position, Format = format, Rows = rows, ProfiledRows = cells.Rows,
            Null = Estimate(absent), Empty = Estimate(empty), MissingWords = Estimate(words),
            Unreadable = Estimate(format.Kind switch
            {
                ValueKind.Integer or ValueKind.Decimal => unreadableNumbers,
                ValueKind.Date or ValueKind.Timestamp => unreadableDates,
                _ => format.NotConforming,
            }),
            Distinct = new DistinctCount(present.Count, cells.Rows == rows),
            Common = [.. present.OrderByDescending(v => v.Count).ThenBy(v => v.Text, StringComparer.Ordinal).Take(options.CommonValues)
                .Select(v => new ValueCount(v.Text, Estimate(v.Count), (double)v.Count / cells.Rows))],
            Numbers = numbers is null ? null : NumberStatistics.Of(numbers, infinite, options),
            Dates = dates,
            Texts = TextStatistics.Of(present),
            DateShare = format.Kind == ValueKind.Text ? DateReader.ShareOf(present) : 0,
            HasCaseVariants = format.Kind == ValueKind.Text && TextStatistics.HasCaseVariants(present),
            CategoryCounts = present.Count <= options.CategoryValues ? [.. present.Select(v => v.Count).OrderDescending()] : [],
            Spellings = format.Kind == ValueKind.Text ? present : [],
        };
    }

    ValueFormat Decide(Frequencies cells)
    {
        var sniffer = new ValueSniffer();
        var bytes = new CellBytes();
        for (int i = 0; i < cells.Values.Length; i++)
            sniffer.Add(bytes.Of(cells.Values[i] ?? ""), cells.Counts[i]!.Value, cells.FirstRecords[i] ?? 0);
        return sniffer.Decide(new ValueHints { ColumnName = name });
    }

    static bool IsMissingWord(string text, ValueFormat format)
    {
        foreach (var word in format.MissingWords)
            if (text.AsSpan().Trim().Equals(word.Word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Numbers with their counts, rows that cannot be read, and rows with a word for infinity.</summary>
    static (WeightedNumbers? Numbers, long Unreadable, long Infinite) Numbers(List<TextCount> present, ValueFormat format)
    {
        if (format.Kind is not (ValueKind.Integer or ValueKind.Decimal) || format.Number is not { } written) return (null, 0, 0);
        var numbers = new List<NumberCount>(present.Count);
        var bytes = new CellBytes();
        long unreadable = 0, infinite = 0;
        foreach (var (text, count) in present)
        {
            double value = Number(bytes.Of(text), written);
            if (double.IsFinite(value)) numbers.Add(new(value, count));
            else if (InfiniteWords.Contains(text.Trim())) infinite += count;
            else unreadable += count;
        }
        return (new WeightedNumbers(numbers), unreadable, infinite);
    }

    /// <summary>The number that a cell is, NaN where it is none; percents as shares.</summary>
    internal static double Number(ReadOnlySpan<byte> cell, NumberFormat written)
    {
        int decimals = Math.Min(written.MaxDecimals, MostDecimals);
        double value = double.NaN;
        if (written.TryRead(cell, decimals, out long unscaled)) value = unscaled / Math.Pow(10, decimals);
        else if (written.DecimalSeparator == '.' && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double plain)) value = plain;
        return written.IsPercent ? value / 100 : value;
    }
}

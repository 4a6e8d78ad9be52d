using System.Text;
using Tillsight.Mapping.Tables;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Facts;

/// <summary>
/// Decides how the columns of a table are written: from the sample; what that leaves open from what the table's other columns prove; and the
/// order of day and month, if still open, from every day that the whole column holds.
/// </summary>
/// <param name="order">The order that the user named; null where the values must tell.</param>
sealed class ColumnFormats(DayMonthOrder? order, WholeTables whole)
{
    readonly DateOrder? _named = order switch { DayMonthOrder.DayFirst => DateOrder.DayFirst, DayMonthOrder.MonthFirst => DateOrder.MonthFirst, _ => null };

    /// <param name="values">By column: its distinct values.</param>
    /// <param name="counts">By column: rows of each value.</param>
    internal IReadOnlyList<ColumnFormat> Of(TableSample sample, IReadOnlyList<string[]> values, IReadOnlyList<int[]> counts)
    {
        var columns = sample.Table.Columns;
        var sniffers = columns.Select((_, i) => Sniffer(values[i], counts[i])).ToList();
        var formats = columns.Select((c, i) => sniffers[i].Decide(new ValueHints { ColumnName = c, Order = _named })).ToArray();
        if (formats.Any(f => f.IsAmbiguous)) Settle(sample, sniffers, formats);
        return [.. formats.Select(f => new ColumnFormat(f))];
    }

    void Settle(TableSample sample, List<ValueSniffer> sniffers, ValueFormat[] formats)
    {
        var columns = sample.Table.Columns;
        for (int i = 0; i < formats.Length; i++)
            if (formats[i].IsAmbiguous && IsDated(formats[i]) && !sample.IsWhole && OrderOfAllDays(sample, columns[i]) is { } order)
                formats[i] = sniffers[i].Decide(new ValueHints { ColumnName = columns[i], Order = order });
        var hints = new ValueHints
        {
            Order = _named ?? formats.Where(f => IsDated(f) && !f.IsAmbiguous).Select(OrderOf).FirstOrDefault(o => o is not null),
            DecimalSeparator = formats.Where(f => f.Kind == ValueKind.Decimal && !f.IsAmbiguous).Select(f => f.Number?.DecimalSeparator).FirstOrDefault(),
        };
        for (int i = 0; i < formats.Length; i++)
            if (formats[i].IsAmbiguous) formats[i] = sniffers[i].Decide(hints with { ColumnName = columns[i] });
    }

    DateOrder? OrderOfAllDays(TableSample sample, string column)
    {
        var sniffer = new ValueSniffer();
        foreach (string day in whole.Days(sample.Table, column)) sniffer.Add(Encoding.UTF8.GetBytes(day), 0);
        var format = sniffer.Decide();
        return format.IsAmbiguous ? null : OrderOf(format);
    }

    static DateOrder? OrderOf(ValueFormat format) =>
        format.Dates.Select(d => (DateOrder?)d.Order).FirstOrDefault(o => o is DateOrder.DayFirst or DateOrder.MonthFirst);

    static bool IsDated(ValueFormat format) => format.Kind is ValueKind.Date or ValueKind.Timestamp;

    static ValueSniffer Sniffer(string[] values, int[] counts)
    {
        var sniffer = new ValueSniffer();
        byte[] buffer = new byte[512];
        long record = 0;
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> utf8 = Encoding.UTF8.TryGetBytes(values[i], buffer, out int length) ? buffer.AsSpan(0, length) : Encoding.UTF8.GetBytes(values[i]);
            for (int n = 0; n < counts[i]; n++) sniffer.Add(utf8, ++record);
        }
        return sniffer;
    }
}

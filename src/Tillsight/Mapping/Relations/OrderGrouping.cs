using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Relations;

/// <summary>How the other columns behave within the values of a column that may be the order number.</summary>
static class OrderGrouping
{
    const int FewestOrders = 8;

    /// <summary>True where a figure is that of the whole order: the same on all of an order's lines, or given on its first line only, though the orders have several different lines.</summary>
    internal static bool IsOfWholeOrder(ColumnFacts order, ColumnFacts figure)
    {
        int several = 0, same = 0, firstOnly = 0, values = 0;
        foreach (var (start, end) in Runs(order))
        {
            if (end - start < 2) continue;
            several++;
            int first = figure.Codes[start];
            var rest = figure.Codes.AsSpan(start + 1, end - start - 1);
            if (first >= 0 && rest.IndexOfAnyExcept(first) < 0) { same++; values++; }
            else if (first >= 0 && rest.IndexOfAnyExcept(-1) < 0) firstOnly++;
        }
        if (several < FewestOrders) return false;
        // A figure that hardly ever varies at all (tax 0) says nothing of orders.
        return firstOnly > .9 * several || (same > .95 * several && figure.Distinct > Math.Max(3, order.Distinct / 20));
    }

    /// <summary>Share of orders with several lines on which a figure adds up to the order's own figure.</summary>
    internal static double AddsUp(ColumnFacts order, Func<int, double> line, ColumnFacts total)
    {
        int several = 0, hold = 0;
        foreach (var (start, end) in Runs(order))
        {
            if (end - start < 2 || total.Codes[start] < 0) continue;
            double sum = 0;
            for (int row = start; row < end; row++) sum += line(row);
            if (double.IsNaN(sum) || sum == 0) continue;
            several++;
            if (Math.Abs(sum - total.NumberAt(start)) < .015) hold++;
        }
        return several < FewestOrders ? 0 : (double)hold / several;
    }

    /// <summary>Runs of neighbouring rows with the same value: first row, and the row after the last.</summary>
    static IEnumerable<(int Start, int End)> Runs(ColumnFacts order)
    {
        int start = 0;
        for (int row = 1; row <= order.Rows; row++)
        {
            if (row < order.Rows && order.Codes[row] == order.Codes[start]) continue;
            if (order.Codes[start] >= 0) yield return (start, row);
            start = row;
        }
    }
}

using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Relations;

/// <summary>Whether one column determines another: every value of it goes with one value of the other.</summary>
static class Dependence
{
    /// <summary>
    /// Share of the determining values with two rows or more (and the other filled) that go with a single value; null where fewer than
    /// <paramref name="fewest"/> values tell.
    /// </summary>
    /// <param name="order">Where given, only the first line of each order counts: a customer's one order tells nothing of the customer.</param>
    internal static double? Share(ColumnFacts determines, ColumnFacts column, int fewest = 10, ColumnFacts? order = null)
    {
        int[] value = new int[determines.Distinct];
        int[] seen = new int[determines.Distinct];
        bool[] broken = new bool[determines.Distinct];
        for (int row = 0; row < column.Rows; row++)
        {
            int key = determines.Codes[row], code = column.Codes[row];
            if (key < 0 || code < 0 || (order is not null && row > 0 && order.Codes[row] == order.Codes[row - 1])) continue;
            if (seen[key]++ == 0) value[key] = code;
            else if (value[key] != code) broken[key] = true;
        }
        int tell = 0, hold = 0;
        for (int key = 0; key < seen.Length; key++)
            if (seen[key] > 1) { tell++; if (!broken[key]) hold++; }
        return tell < fewest ? null : (double)hold / tell;
    }
}

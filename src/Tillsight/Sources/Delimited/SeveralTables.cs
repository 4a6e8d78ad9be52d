namespace Tillsight.Sources.Delimited;

/// <summary>Finds a file in which a long narrow table stands before a wider one: reading both as one would spoil the first.</summary>
static class SeveralTables
{
    /// <summary>A shorter block above the table is a preamble.</summary>
    const int FewestRows = 13;

    const double Regular = 0.8;

    /// <summary>Index of the row with which the second table starts, or null.</summary>
    public static int? In(List<SampleRow> rows)
    {
        int width = rows.GroupBy(r => r.Count).OrderByDescending(g => g.Count()).First().Key, second = rows.FindIndex(r => r.Count == width);
        if (second == 0) second = rows.FindIndex(r => r.Count > width);
        if (second < FewestRows || rows[0].Count < 2 || rows[0].Count >= rows[second].Count) return null;
        bool areRegular = Share(rows[..second], rows[0].Count) >= Regular && Share(rows[second..], rows[second].Count) >= Regular;
        return areRegular && rows.Count - second >= FewestRows ? second : null;
    }

    static double Share(List<SampleRow> rows, int width) => (double)rows.Count(r => r.Count == width) / rows.Count;
}

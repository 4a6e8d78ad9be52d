using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Association;

/// <summary>Counts of rows by two categories, and how strongly the one hangs on the other. Only pairs that occur are kept, so a column of
/// thousands of categories costs no more than its rows.</summary>
public sealed class ContingencyTable
{
    readonly Dictionary<(int Row, int Column), long> cells;
    readonly Dictionary<int, long> rowTotals = [], columnTotals = [];

    ContingencyTable(Dictionary<(int Row, int Column), long> cells)
    {
        this.cells = cells;
        foreach (var ((row, column), count) in cells)
        {
            rowTotals[row] = rowTotals.GetValueOrDefault(row) + count;
            columnTotals[column] = columnTotals.GetValueOrDefault(column) + count;
            Total += count;
        }
    }

    public long Total { get; }

    /// <summary>Categories of the first column that occur.</summary>
    public int Rows => rowTotals.Count;

    /// <summary>Categories of the second column that occur.</summary>
    public int Columns => columnTotals.Count;

    /// <param name="counts">Counts of at least 0: a row per category of the first column, a column per category of the second.</param>
    public static ContingencyTable FromCounts(long[,] counts)
    {
        var cells = new Dictionary<(int, int), long>();
        for (int i = 0; i < counts.GetLength(0); i++)
            for (int j = 0; j < counts.GetLength(1); j++)
                if (counts[i, j] > 0) cells[(i, j)] = counts[i, j];
        return new(cells);
    }

    /// <summary>Counts pairs of category codes; a negative code is missing and leaves out the pair.</summary>
    public static ContingencyTable FromCodes(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        SameLength.Check(first.Length, second.Length);
        var cells = new Dictionary<(int, int), long>();
        for (int i = 0; i < first.Length; i++)
            if (first[i] >= 0 && second[i] >= 0)
                cells[(first[i], second[i])] = cells.GetValueOrDefault((first[i], second[i])) + 1;
        return new(cells);
    }

    /// <summary>Pearson's statistic: sum of (observed - expected)^2 / expected, expected = row total x column total / total.</summary>
    public double ChiSquaredStatistic
    {
        get
        {
            // A pair that never occurs adds its expected count; those of all pairs add up to the total.
            double sum = 0, met = 0;
            foreach (var ((row, column), count) in cells)
            {
                double expected = (double)rowTotals[row] * columnTotals[column] / Total;
                sum += (count - expected) * (count - expected) / expected;
                met += expected;
            }
            return sum + Math.Max(0, Total - met);
        }
    }

    /// <summary>Smallest expected count of a pair; below 5 the chi-squared test is rough (Cochran 1954). 0 for an empty table.</summary>
    public double SmallestExpected => Total == 0 ? 0 : rowTotals.Values.Min() * (double)columnTotals.Values.Min() / Total;

    /// <summary>Pearson's chi-squared test of independence, without Yates' correction; null where a side has fewer than two categories.</summary>
    public TestOutcome? ChiSquaredTest()
    {
        int freedom = (Rows - 1) * (Columns - 1);
        return freedom <= 0 ? null : new(ChiSquaredStatistic, new ChiSquared(freedom).Survival(ChiSquaredStatistic), freedom);
    }

    /// <summary>Cramér's V = sqrt(chi2 / (n (min(r, c) - 1))), 0..1; NaN where a side has fewer than two categories.</summary>
    public double CramersV => Math.Min(Rows, Columns) < 2 ? double.NaN
        : Math.Sqrt(ChiSquaredStatistic / (Total * (double)(Math.Min(Rows, Columns) - 1)));

    /// <summary>V with the bias of small samples taken out (W. Bergsma, J. Korean Stat. Soc. 42, 2013): phi2 = max(0, chi2/n - (r-1)(c-1)/(n-1)) over
    /// min(r', c') - 1 with r' = r - (r-1)^2/(n-1), c' alike.</summary>
    public double CramersVCorrected
    {
        get
        {
            if (Math.Min(Rows, Columns) < 2) return double.NaN;
            double n = Total, r = Rows - 1, c = Columns - 1;
            double phi = Math.Max(0, ChiSquaredStatistic / n - r * c / (n - 1));
            double least = Math.Min(r - r * r / (n - 1), c - c * c / (n - 1));
            // With as many categories as rows nothing is left to measure.
            return least <= 0 ? double.NaN : Math.Min(1, Math.Sqrt(phi / least));
        }
    }
}

using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Association;

/// <summary>Counts of rows by two categories, and how strongly the one hangs on the other. Empty rows and columns are left out.</summary>
public sealed class ContingencyTable
{
    readonly long[,] counts;
    readonly long[] rowTotals, columnTotals;

    /// <param name="counts">Counts of at least 0, one row per category of the first column, one column per category of the second.</param>
    public ContingencyTable(long[,] counts)
    {
        this.counts = counts;
        rowTotals = new long[counts.GetLength(0)];
        columnTotals = new long[counts.GetLength(1)];
        for (int i = 0; i < rowTotals.Length; i++)
            for (int j = 0; j < columnTotals.Length; j++)
            {
                rowTotals[i] += counts[i, j];
                columnTotals[j] += counts[i, j];
            }
        Total = rowTotals.Sum();
        Rows = rowTotals.Count(total => total > 0);
        Columns = columnTotals.Count(total => total > 0);
    }

    public long Total { get; }

    /// <summary>Rows that are not empty.</summary>
    public int Rows { get; }

    /// <summary>Columns that are not empty.</summary>
    public int Columns { get; }

    /// <summary>Counts pairs of category codes (0, 1, 2 ...); a negative code is missing and leaves out the pair.</summary>
    /// <remarks>The table has (largest code + 1)^2 cells: number the categories densely.</remarks>
    public static ContingencyTable FromCodes(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        SameLength.Check(first.Length, second.Length);
        int rows = 0, columns = 0;
        foreach (int code in first) rows = Math.Max(rows, code + 1);
        foreach (int code in second) columns = Math.Max(columns, code + 1);
        var counts = new long[rows, columns];
        for (int i = 0; i < first.Length; i++)
            if (first[i] >= 0 && second[i] >= 0) counts[first[i], second[i]]++;
        return new(counts);
    }

    /// <summary>Pearson's statistic: sum of (observed - expected)^2 / expected, expected = row total x column total / total.</summary>
    public double ChiSquaredStatistic
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < rowTotals.Length; i++)
                for (int j = 0; j < columnTotals.Length; j++)
                    if (Expected(i, j) is > 0 and double expected) sum += (counts[i, j] - expected) * (counts[i, j] - expected) / expected;
            return sum;
        }
    }

    /// <summary>Smallest expected count of a cell; below 5 the chi-squared test is rough (Cochran 1954).</summary>
    public double SmallestExpected => rowTotals.Where(total => total > 0).DefaultIfEmpty().Min()
        * (double)columnTotals.Where(total => total > 0).DefaultIfEmpty().Min() / Total;

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

    double Expected(int row, int column) => (double)rowTotals[row] * columnTotals[column] / Total;
}

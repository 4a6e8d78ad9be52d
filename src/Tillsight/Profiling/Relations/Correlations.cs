using Tillsight.Statistics.Association;

namespace Tillsight.Profiling.Relations;

/// <summary>Correlations of all pairs of columns over the pair sample.</summary>
static class Correlations
{
    public static IReadOnlyList<Correlation> Of(IReadOnlyList<EncodedColumn> columns, ProfileOptions options)
    {
        var numeric = columns.Where(c => c.Numbers is not null && c.Different > 1).Take(options.PairColumns).ToList();
        var categories = columns.Where(c => c.Different > 1 && c.Different <= options.CategoryValues && (c.Numbers is null || c.Profile.Distinct.Value <= options.CategoryValues)).Take(options.PairColumns).ToList();
        return [
            .. Pairs(numeric, CorrelationMeasure.Pearson, AssociationMatrix.Pearson([.. numeric.Select(c => c.Numbers!)])),
            .. Spearman(numeric),
            .. Pairs(categories, CorrelationMeasure.CramersV, AssociationMatrix.CramersV([.. categories.Select(c => c.Codes)])),
        ];
    }

    /// <summary>Columns without a missing number are ranked once for all their pairs; the others anew for each pair.</summary>
    static IEnumerable<Correlation> Spearman(List<EncodedColumn> columns)
    {
        var complete = columns.Where(c => !Array.Exists(c.Numbers!, double.IsNaN)).ToList();
        var ranks = AssociationMatrix.Pearson([.. complete.Select(c => Ranks.Average(c.Numbers))]);
        foreach (var pair in Pairs(complete, CorrelationMeasure.Spearman, ranks)) yield return pair;
        for (int i = 0; i < columns.Count; i++)
            for (int j = i + 1; j < columns.Count; j++)
            {
                if (complete.Contains(columns[i]) && complete.Contains(columns[j])) continue;
                var (x, y) = Statistics.Descriptive.Missing.DropPairs(columns[i].Numbers, columns[j].Numbers);
                double value = x.Length < 2 ? double.NaN : Statistics.Association.Correlation.Spearman(x, y);
                if (!double.IsNaN(value)) yield return new(columns[i].Profile.Name, columns[j].Profile.Name, CorrelationMeasure.Spearman, value, x.Length);
            }
    }

    static IEnumerable<Correlation> Pairs(List<EncodedColumn> columns, CorrelationMeasure measure, AssociationMatrix matrix)
    {
        for (int i = 0; i < columns.Count; i++)
            for (int j = i + 1; j < columns.Count; j++)
                if (!double.IsNaN(matrix.Values[i, j]))
                    yield return new(columns[i].Profile.Name, columns[j].Profile.Name, measure, matrix.Values[i, j], matrix.Pairs[i, j]);
    }
}

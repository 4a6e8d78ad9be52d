using System.Globalization;
using Tillsight.Profiling.Columns;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Spellings of one value in a category: the same words in another case, order or punctuation, and rare spellings within a
/// typing error of a frequent one. Proposed for merging, never merged unseen.</summary>
sealed class DirtyCategory : ITableAlert
{
    const int MostExamples = 5;

    public string Kind => "dirty_category";

    public IEnumerable<Alert> Check(TableProfile table, ProfileOptions options)
    {
        foreach (var column in table.Columns.Where(c => IsCategory(c, options)))
        {
            var clusters = Clusters(column, options);
            if (clusters.Count == 0) continue;
            long rows = clusters.Sum(c => c.Members.Skip(1).Sum(m => m.Count));
            string count = clusters.Count == 1 ? "One value" : clusters.Count.ToString("N0", CultureInfo.InvariantCulture) + " values";
            yield return new Alert(Kind, table.Name, column.Name, rows, 0, (clusters.All(IsCaseOnly) ? "text_case:" : "merge_values:") + column.Name,
                $"{count} of {column.Name} {(clusters.Count == 1 ? "comes" : "come")} in several spellings ({Words(clusters[0])}). Merge the ones that mean the same?",
                Severity.Caution, [.. clusters.Take(MostExamples).Select(c => new AlertExample(Words(c)))]);
        }
    }

    /// <summary>Values that hardly ever come back are names and addresses, whose spellings are their owners' own.</summary>
    static bool IsCategory(ColumnProfile column, ProfileOptions options) => column.Spellings.Count > 1
        && (column.Spellings.Count <= options.CategoryValues || column.ProfiledRows - column.Missing >= options.CategoryRepeats * column.Spellings.Count);

    /// <summary>The clusters of a column, the most rows first: equal words, then rare spellings near a frequent one.</summary>
    internal static IReadOnlyList<TextCluster> Clusters(ColumnProfile column, ProfileOptions options)
    {
        var same = KeyCollision.Clusters(column.Spellings);
        if (column.Spellings.Count > options.ComparedSpellings) return same;
        // Each cluster stands as one word among the others, so that a typing error joins it.
        var members = same.ToDictionary(c => c.Representative, c => c.Members, StringComparer.Ordinal);
        var taken = same.SelectMany(c => c.Members).ToHashSet();
        var words = column.Spellings.Where(s => !taken.Contains(s)).Concat(same.Select(c => new TextCount(c.Representative, c.Members.Sum(m => m.Count))));
        var near = NearestNeighbours.Clusters(words, new NeighbourOptions { Threshold = options.SpellingSimilarity })
            .Select(c => c with { Members = [.. c.Members.Where((m, i) => i == 0 || m.Count <= options.TypingErrorShare * c.Members[0].Count)] })
            .Where(c => c.Members.Count > 1).ToList();
        var joined = near.SelectMany(c => c.Members).Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        return [.. near.Select(c => c with { Members = [.. c.Members.SelectMany(m => members.TryGetValue(m.Text, out var all) ? all : [m])] }),
            .. same.Where(c => !joined.Contains(c.Representative))];
    }

    static bool IsCaseOnly(TextCluster cluster) => cluster.Members.All(m => m.Text.Trim().Equals(cluster.Representative.Trim(), StringComparison.OrdinalIgnoreCase));

    static string Words(TextCluster cluster) => string.Join(" / ", cluster.Members.Select(m => $"{m.Text} ({m.Count.ToString("N0", CultureInfo.InvariantCulture)})"));
}

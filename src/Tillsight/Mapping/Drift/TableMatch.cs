using Tillsight.Mapping.Headers;
using Tillsight.Profiling;

namespace Tillsight.Mapping.Drift;

/// <summary>Which of today's tables is which of the mapping's: the columns tell, names only where columns tie.</summary>
static class TableMatch
{
    /// <summary>Share of all columns that two tables must have in common.</summary>
    const double Enough = .5;

    /// <summary>Today's table by kept name; each at most once.</summary>
    internal static IReadOnlyDictionary<string, SourceTable> Of(IReadOnlyList<TableMapping> kept, IReadOnlyList<SourceTable> now)
    {
        var pairs = (from table in kept
                     from today in now
                     let likeness = Likeness(table, today)
                     where likeness >= Enough
                     orderby likeness descending, table.Name == today.Name descending
                     select (table.Name, Today: today)).ToList();
        var matched = new Dictionary<string, SourceTable>(StringComparer.Ordinal);
        foreach (var (name, today) in pairs)
            if (!matched.ContainsKey(name) && !matched.ContainsValue(today)) matched[name] = today;
        return matched;
    }

    static double Likeness(TableMapping table, SourceTable today)
    {
        var one = table.Columns.Select(HeaderText.Plain).ToHashSet(StringComparer.Ordinal);
        var other = today.Columns.Select(HeaderText.Plain).ToHashSet(StringComparer.Ordinal);
        double common = (double)one.Intersect(other).Count() / one.Union(other).Count();
        // The same name makes up for some renamed columns.
        return table.Name == today.Name ? common + .25 : common;
    }
}

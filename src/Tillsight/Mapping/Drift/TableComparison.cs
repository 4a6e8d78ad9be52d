using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping.Drift;

/// <summary>One table of the mapping against today's.</summary>
sealed class TableComparison(SourceMapping mapping, TableMapping kept, TableFacts now)
{
    readonly List<DriftChange> _changes = [];

    internal IReadOnlyList<DriftChange> Changes => _changes;

    /// <summary>Today's name by kept column.</summary>
    internal Dictionary<string, string> Renames { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes the changes and returns the mapping with this table's columns as they are today.</summary>
    internal SourceMapping Compare()
    {
        var today = now.Table.Columns;
        var gone = kept.Columns.Except(today, StringComparer.Ordinal).ToList();
        var fresh = today.Except(kept.Columns, StringComparer.Ordinal).ToList();
        foreach (string column in gone.ToList())
        {
            if (Successor(column, fresh) is not { } successor) continue;
            Renames[column] = successor;
            gone.Remove(column);
            fresh.Remove(successor);
            _changes.Add(new(DriftKind.Renamed, kept.Name, column, $"{kept.Name}.{column} is now called {successor}{(MappingDrift.Uses(mapping, kept.Name, column) ? "" : "; nothing uses it")}."));
        }
        foreach (string column in gone)
            _changes.Add(new(DriftKind.Vanished, kept.Name, column, $"{kept.Name}.{column} is gone; {UseOf(column)}."));
        foreach (string column in fresh)
            _changes.Add(new(DriftKind.Appeared, kept.Name, column, $"{kept.Name}.{column} is new; it is kept with the raw rows, and nothing uses it until it is mapped."));
        Moves(today);
        return Adjusted();
    }

    void Moves(IReadOnlyList<string> today)
    {
        var before = kept.Columns.Select(c => Renames.GetValueOrDefault(c, c)).Where(today.Contains).ToList();
        var after = today.Where(before.Contains).ToList();
        var moved = before.Where((c, i) => after[i] != c).ToList();
        if (moved.Count > 0) _changes.Add(new(DriftKind.Moved, kept.Name, null, $"Columns of {kept.Name} stand in another order ({string.Join(", ", moved)}); they are read by name, so nothing changes."));
    }

    string UseOf(string column)
    {
        string[] uses =
        [
            .. mapping.Fields.Where(f => f.Table == kept.Name && f.Column == column).Select(f => f.Field),
            .. mapping.Attributes.Where(a => a.Table == kept.Name && a.Column == column).Select(a => $"the attribute {a.Name}"),
            .. mapping.Joins.Where(j => (j.FromTable == kept.Name && j.FromColumn == column) || (j.ToTable == kept.Name && j.ToColumn == column)).Select(j => $"the join from {j.FromTable} to {j.ToTable}"),
        ];
        return uses.Length == 0 ? "nothing used it" : $"it filled {string.Join(", ", uses)}";
    }

    /// <summary>The new column that took a vanished one's place: its header means the same or is nearly the same, and its values fit what the old one filled.</summary>
    string? Successor(string column, IReadOnlyList<string> fresh)
    {
        var before = HeaderReading.Of(column);
        return fresh.Select(f => (Name: f, Likeness: Likeness(column, before, f))).Where(f => f.Likeness >= .5 && Fits(column, f.Name)).OrderByDescending(f => f.Likeness).Select(f => f.Name).FirstOrDefault();
    }

    static double Likeness(string column, HeaderReading before, string candidate)
    {
        var after = HeaderReading.Of(candidate);
        if (before.Terms.Count > 0 && before.Terms.ToHashSet().SetEquals(after.Terms) && before.Unknown.SequenceEqual(after.Unknown)) return 1;
        string one = HeaderText.Plain(column), other = HeaderText.Plain(candidate);
        double spelled = 1 - (double)Nearest.Distance(one, other) / Math.Max(1, Math.Max(one.Length, other.Length));
        double meant = before.Terms.Count == 0 || after.Terms.Count == 0 ? 0 : (double)before.Terms.Intersect(after.Terms).Count() / before.Terms.Union(after.Terms).Count();
        return Math.Max(spelled, meant);
    }

    bool Fits(string column, string candidate)
    {
        var facts = now.Column(candidate)!;
        return mapping.Fields.Where(f => f.Table == kept.Name && f.Column == column).All(f => !ShapeEvidence.Of(StarField.Find(f.Field == "paid_amount" ? "line_amount" : f.Field)!, facts).IsImpossible);
    }

    SourceMapping Adjusted()
    {
        string? Today(string table, string column) => table != kept.Name ? column : Renames.TryGetValue(column, out string? renamed) ? renamed : now.Table.Columns.Contains(column) ? column : null;
        return mapping with
        {
            Tables = [.. mapping.Tables.Select(t => t.Name == kept.Name ? t with { Columns = now.Table.Columns } : t)],
            Fields = [.. from f in mapping.Fields
                         let column = Today(f.Table, f.Column)
                         where column is not null
                         select f.Table == kept.Name ? f with { Column = column, Reading = Reread(f.Column, column, f.Reading, FieldReading.Of(f.Field, now.Column(column)!)) } : f],
            Attributes = [.. from a in mapping.Attributes
                             let column = Today(a.Table, a.Column)
                             where column is not null
                             select a.Table == kept.Name ? a with { Column = column, Reading = Reread(a.Column, column, a.Reading, FieldReading.Of(a.Type, now.Column(column)!)) } : a],
            Joins = [.. from j in mapping.Joins
                        let one = Today(j.FromTable, j.FromColumn)
                        let other = Today(j.ToTable, j.ToColumn)
                        where one is not null && other is not null
                        select j with { FromColumn = one, ToColumn = other }],
        };
    }

    static IReadOnlyList<string> Patterns(ValueReading reading) => reading.Dates.Count > 0 ? reading.Dates : ["%Y-%m-%d %H:%M:%S"];

    /// <summary>The kept reading where it still reads the column; else the new one, and the change is noted.</summary>
    ValueReading Reread(string column, string today, ValueReading before, ValueReading after)
    {
        var facts = now.Column(today)!;
        if (facts.IsEmpty || FormatChange.Of(before, after, facts) is not { } change) return before;
        if (!_changes.Exists(c => c.Kind == DriftKind.Reformatted && c.Column == column))
            _changes.Add(new(DriftKind.Reformatted, kept.Name, column, $"{kept.Name}.{today} is written differently: {change}."));
        // Rows of both times are read by one mapping: what was read before still is, where the two do not contradict each other.
        return after with
        {
            Dates = before.Dates.Count + after.Dates.Count == 0 ? [] : [.. Patterns(after).Union(Patterns(before), StringComparer.Ordinal)],
            Strip = [.. after.Strip.Union(before.Strip, StringComparer.Ordinal)],
            MissingWords = [.. after.MissingWords.Union(before.MissingWords, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}

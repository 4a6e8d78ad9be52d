using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;

namespace Tillsight.Mapping.Tables;

/// <summary>Finds lookups: a column of one table whose values name rows of another, told by names and by values.</summary>
/// <param name="whole">Answers for tables of which only a sample is at hand.</param>
sealed class KeyFinder(IReadOnlyList<TableFacts> tables, WholeTables whole)
{
    /// <summary>Share of its values that are unique in a key; a few double rows do not unmake one.</summary>
    const double EnoughUnique = .98;

    /// <summary>Share of a column's values that the key must hold.</summary>
    const double EnoughHeld = .8;

    /// <summary>Every join found, best first; at most one from a column, and one between two tables in a direction.</summary>
    internal IReadOnlyList<TableJoin> Find()
    {
        var joins = new List<TableJoin>();
        foreach (var to in tables)
            foreach (var key in to.Columns.Where(c => MayBeKey(c) && c.DistinctShare >= EnoughUnique / Math.Max(1, to.Table.Files.Count)))
                foreach (var from in tables.Where(t => t != to))
                    joins.AddRange(from.Columns.Select(c => Join(c, key, to)).OfType<TableJoin>());
        var best = new List<TableJoin>();
        foreach (var join in joins.OrderByDescending(j => j.Confidence).ThenBy(j => j.FromTable, StringComparer.Ordinal).ThenBy(j => j.FromColumn, StringComparer.Ordinal))
            if (!best.Any(b => b.FromTable == join.FromTable && (b.FromColumn == join.FromColumn || b.ToTable == join.ToTable))) best.Add(join);
        return best;
    }

    TableJoin? Join(ColumnFacts from, ColumnFacts key, TableFacts to)
    {
        double name = NameMatch(from.Header, key.Header, to.Name.Terms, HeaderText.Plain(from.Column) == HeaderText.Plain(key.Column));
        if (name < .5 || from.IsEmpty) return null;
        double unique = whole.KeyShare(to, key.Column);
        if (unique < EnoughUnique) return null;
        double held = to.IsWhole ? Held(from, key) : whole.Held(from, to, key.Column);
        if (held < EnoughHeld) return null;
        string share = held >= .99995 ? "all" : $"{held:P1} of";
        return new TableJoin(from.Table, from.Column, key.Table, key.Column, Math.Round(name * held * unique, 2),
            FormattableString.Invariant($"{share} {from.Distinct:N0} values of {from.Table}.{from.Column} are in {key.Table}.{key.Column}, which names each row once{(unique < 1 ? FormattableString.Invariant($" ({1 - unique:P1} of its rows repeat one)") : "")}"));
    }

    static double Held(ColumnFacts from, ColumnFacts key)
    {
        var keys = key.Values.ToHashSet(StringComparer.Ordinal);
        return from.Distinct == 0 ? 0 : (double)from.Values.Count(keys.Contains) / from.Distinct;
    }

    /// <summary>A key is an identifier by its header, or the name of what the table is about.</summary>
    static bool MayBeKey(ColumnFacts c) => !c.IsDated && c.Header.Terms.Any(t => t is Term.Id or Term.Sku or Term.Email or Term.Name or Term.Product
        or Term.Customer or Term.Store or Term.Item or Term.Order or Term.Category or Term.Barcode);

    /// <summary>0..1: how well two headers say that one names rows of the other's table.</summary>
    internal static double NameMatch(HeaderReading from, HeaderReading key, IReadOnlyList<Term> keyTable, bool isSame)
    {
        bool bare = key.Terms is [Term.Id] or [Term.Name] && key.Unknown.Count == 0;
        if (isSame && !bare) return .98;
        var fromTerms = from.Terms.Except([Term.Id]).ToHashSet();
        var keyTerms = (bare ? keyTable : key.Terms).Except([Term.Id]).ToHashSet();
        if (fromTerms.Count + from.Unknown.Count == 0 || keyTerms.Count + key.Unknown.Count == 0) return 0;
        bool words = key.Unknown.All(from.Unknown.Contains);
        if (fromTerms.SetEquals(keyTerms) && words && from.Unknown.Count == key.Unknown.Count) return from.Terms.Contains(Term.Id) ? .95 : .8;
        // customer_region_id names a region; what precedes says whose.
        bool isId = from.Terms.Contains(Term.Id) && key.Terms.Contains(Term.Id);
        return isId && words && keyTerms.Count + key.Unknown.Count > 0 && keyTerms.IsSubsetOf(fromTerms) ? .6 : 0;
    }
}

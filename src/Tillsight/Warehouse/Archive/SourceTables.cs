using System.Text.RegularExpressions;
using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;

namespace Tillsight.Warehouse.Archive;

/// <summary>Archived batches as tables of the source: files with the same columns are one table.</summary>
public static partial class SourceTables
{
    /// <summary>Gives every batch its table: that of a known table with the same columns, else one named after its files.</summary>
    /// <param name="columnsOf">Columns of a batch.</param>
    /// <param name="kept">The recipe's mapping, or null.</param>
    public static IReadOnlyList<Batch> Assign(IReadOnlyList<Batch> batches, Func<Batch, IReadOnlyList<string>> columnsOf, SourceMapping? kept)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in kept?.Tables ?? []) names.TryAdd(Signature(table.Columns), table.Name);
        foreach (var columns in batches.Select(columnsOf).DistinctBy(Signature))
            if (!names.ContainsKey(Signature(columns)) && Covering(kept, columns) is { } covering) names[Signature(columns)] = covering.Name;
        var taken = new HashSet<string>(kept?.Tables.Select(t => t.Name) ?? [], StringComparer.Ordinal);
        foreach (var group in batches.GroupBy(b => Signature(columnsOf(b)), StringComparer.Ordinal).OrderBy(g => g.Min(b => b.FileName), StringComparer.Ordinal))
            if (!names.ContainsKey(group.Key)) names[group.Key] = Unique(NameOf([.. group.Select(b => b.TableName ?? b.FileName)]), taken);
        return [.. batches.Select(b => b with { SourceTable = names[Signature(columnsOf(b))] })];
    }

    /// <summary>The kept table that a later file belongs to: it has every column that the mapping uses, by its name or a later one, and most of the others.</summary>
    static TableMapping? Covering(SourceMapping? kept, IReadOnlyList<string> columns) => kept?.Tables.FirstOrDefault(table =>
    {
        var now = columns.Select(c => table.Renamed.GetValueOrDefault(c, c)).ToHashSet(StringComparer.Ordinal);
        var used = kept.Used(table.Name);
        return used.Count > 0 && used.IsSubsetOf(now) && table.Columns.Count(now.Contains) * 2 >= table.Columns.Union(now).Count();
    });

    /// <summary>Makes a temporary view <c>src_&lt;table&gt;</c> for each table over the current batches in stg_batch; answers the tables.</summary>
    /// <param name="corrections">New cells by batch and record.</param>
    public static IReadOnlyList<SourceTable> CreateViews(
        IEngine engine, string archiveFolder, IEnumerable<Batch> batches, Func<Batch, IReadOnlyList<string>> columnsOf, Recipe? recipe)
    {
        var corrections = recipe?.Corrections ?? [];
        var tables = new List<SourceTable>();
        foreach (var group in batches.Where(b => b.Status == Batch.Current).GroupBy(b => b.SourceTable, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var kept = recipe?.Mapping.Tables.FirstOrDefault(t => t.Name == group.Key);
            var parts = group.OrderBy(b => b.BatchRank).Select(b =>
                $"select {b.BatchRank} as _batch_key, {Sql.Text(b.FileName)} as _file, {Cells(columnsOf(b), kept, [.. corrections.Where(c => c.Batch == b.BatchId)])} from read_parquet({Sql.Text(Path.Combine(archiveFolder, b.ArchiveFile, "*.parquet"))})").ToList();
            string view = "src_" + group.Key;
            engine.Execute($"create or replace temp view {Sql.Name(view)} as {string.Join(" union all by name ", parts)}");
            tables.Add(new SourceTable(group.Key, Sql.Name(view), kept?.Columns ?? columnsOf(group.First()), group.Sum(b => b.RecordCount), [.. group.Select(b => b.FileName)]));
        }
        return tables;
    }

    /// <summary>The tables with an empty view for each of the mapping that no current batch fills: its load was undone, and the star is built without it.</summary>
    public static IReadOnlyList<SourceTable> WithEmptied(IEngine engine, IReadOnlyList<SourceTable> tables, SourceMapping mapping)
    {
        var all = tables.ToList();
        foreach (var table in mapping.Tables.Where(t => t.Role != TableRole.Ignored && tables.All(p => p.Name != t.Name)))
        {
            string view = Sql.Name("src_" + table.Name), cells = string.Concat(table.Columns.Select(c => $", cast(null as varchar) as {Sql.Name(c)}"));
            engine.Execute($"create or replace temp view {view} as select * from (select 0 as _batch_key, '' as _file, cast(null as bigint) as _record, cast(null as bigint) as _line, "
                + $"cast(null as varchar) as _error, cast(null as varchar) as _text{cells}) where false");
            all.Add(new SourceTable(table.Name, view, table.Columns, 0, []));
        }
        return all;
    }

    /// <summary>Headers of an archived batch, in the order of the file.</summary>
    public static IReadOnlyList<string> ColumnsOf(IEngine engine, string archiveFolder, Batch batch) =>
        [.. engine.Query($"select name from parquet_schema({Sql.Text(Path.Combine(archiveFolder, batch.ArchiveFile, "part-00-0001.parquet"))})")
            .Column<string?>("name").Skip(1).Select(n => n!).Where(n => n is not ("_record" or "_line" or "_error" or "_text"))];

    /// <summary>A batch's cells under the columns of its kept table: later headers renamed, absent columns null, corrected cells in place of those that came.</summary>
    static string Cells(IReadOnlyList<string> columns, TableMapping? kept, IReadOnlyList<Correction> corrections)
    {
        string error = corrections.Count == 0 ? "_error" : $"case when _record in ({string.Join(", ", corrections.Select(c => c.Record))}) then null else _error end as _error";
        var cells = columns.Select(c => $"{Cell(c, corrections)} as {Sql.Name(kept?.Renamed.GetValueOrDefault(c, c) ?? c)}");
        var named = columns.Select(c => kept?.Renamed.GetValueOrDefault(c, c) ?? c).ToHashSet(StringComparer.Ordinal);
        var absent = (kept?.Columns ?? []).Where(c => !named.Contains(c)).Select(c => $"cast(null as varchar) as {Sql.Name(c)}");
        return string.Join(", ", new[] { "_record", "_line", error, "_text" }.Concat(cells).Concat(absent));
    }

    static string Cell(string column, IReadOnlyList<Correction> corrections)
    {
        var cells = corrections.Where(c => c.Cells.ContainsKey(column)).Select(c => $"when {c.Record} then {Sql.Text(c.Cells[column])}").ToList();
        return cells.Count == 0 ? Sql.Name(column) : $"case _record {string.Join(' ', cells)} else {Sql.Name(column)} end";
    }

    static string Signature(IEnumerable<string> columns) => string.Join('\u001f', columns.Order(StringComparer.Ordinal));

    /// <summary>What the file names share, without digits and endings: sales_fact_1997.csv.gz and sales_fact_dec_1998.csv.gz are sales_fact.</summary>
    internal static string NameOf(IReadOnlyList<string> files)
    {
        var stems = files.Select(f => Ending().Replace(Path.GetFileName(f), "")).ToList();
        string shared = stems[0];
        foreach (string stem in stems.Skip(1))
        {
            int length = 0;
            while (length < Math.Min(shared.Length, stem.Length) && shared[length] == stem[length]) length++;
            shared = shared[..length];
        }
        string name = NotNameLike().Replace(Digits().Replace(shared.ToLowerInvariant(), ""), "_").Trim('_');
        return name.Length == 0 ? "table" : char.IsAsciiDigit(name[0]) ? "t_" + name : name;
    }

    static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int n = 2; !taken.Add(unique); n++) unique = $"{name}_{n}";
        return unique;
    }

    [GeneratedRegex(@"(\.[A-Za-z]{1,7})+$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"[0-9]+([-_][0-9]+)*$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex NotNameLike();
}

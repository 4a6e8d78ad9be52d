using System.Text.RegularExpressions;
using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Profiling;

namespace Tillsight.Warehouse.Archive;

/// <summary>Archived batches as tables of the source: files with the same columns are one table.</summary>
public static partial class SourceTables
{
    /// <summary>Gives every batch its table: that of a known table with the same columns, else one named after its files.</summary>
    /// <param name="columnsOf">Columns of a batch.</param>
    /// <param name="known">Columns by table name, from the recipe.</param>
    public static IReadOnlyList<Batch> Assign(IReadOnlyList<Batch> batches, Func<Batch, IReadOnlyList<string>> columnsOf, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        var names = known.ToDictionary(k => Signature(k.Value), k => k.Key, StringComparer.Ordinal);
        var taken = new HashSet<string>(known.Keys, StringComparer.Ordinal);
        foreach (var group in batches.GroupBy(b => Signature(columnsOf(b)), StringComparer.Ordinal).OrderBy(g => g.Min(b => b.FileName), StringComparer.Ordinal))
            if (!names.ContainsKey(group.Key)) names[group.Key] = Unique(NameOf([.. group.Select(b => b.TableName ?? b.FileName)]), taken);
        return [.. batches.Select(b => b with { SourceTable = names[Signature(columnsOf(b))] })];
    }

    /// <summary>Makes a temporary view <c>src_&lt;table&gt;</c> for each table over the current batches in stg_batch; answers the tables.</summary>
    /// <param name="corrections">New cells by batch and record.</param>
    public static IReadOnlyList<SourceTable> CreateViews(
        IEngine engine, string archiveFolder, IEnumerable<Batch> batches, Func<Batch, IReadOnlyList<string>> columnsOf, IReadOnlyList<Correction> corrections)
    {
        var tables = new List<SourceTable>();
        foreach (var group in batches.Where(b => b.Status == Batch.Current).GroupBy(b => b.SourceTable, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var parts = group.OrderBy(b => b.BatchRank).Select(b =>
                $"select {b.BatchRank} as _batch_key, {Sql.Text(b.FileName)} as _file, *{Corrected([.. corrections.Where(c => c.Batch == b.BatchId)])} from read_parquet({Sql.Text(Path.Combine(archiveFolder, b.ArchiveFile, "*.parquet"))})").ToList();
            string view = "src_" + group.Key;
            engine.Execute($"create or replace temp view {Sql.Name(view)} as {string.Join(" union all by name ", parts)}");
            tables.Add(new SourceTable(group.Key, Sql.Name(view), columnsOf(group.First()), group.Sum(b => b.RecordCount), [.. group.Select(b => b.FileName)]));
        }
        return tables;
    }

    /// <summary>Headers of an archived batch, in the order of the file.</summary>
    public static IReadOnlyList<string> ColumnsOf(IEngine engine, string archiveFolder, Batch batch) =>
        [.. engine.Query($"select name from parquet_schema({Sql.Text(Path.Combine(archiveFolder, batch.ArchiveFile, "part-00-0001.parquet"))})")
            .Column<string?>("name").Skip(1).Select(n => n!).Where(n => n is not ("_record" or "_line" or "_error" or "_text"))];

    /// <summary>Puts corrected cells in place of those that came, and takes the record's error away.</summary>
    static string Corrected(IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0) return "";
        var cells = corrections.SelectMany(c => c.Cells.Select(cell => (c.Record, Column: cell.Key, cell.Value))).GroupBy(c => c.Column, StringComparer.Ordinal)
            .Select(g => $"case _record {string.Join(' ', g.Select(c => $"when {c.Record} then {Sql.Text(c.Value)}"))} else {Sql.Name(g.Key)} end as {Sql.Name(g.Key)}");
        string error = $"case when _record in ({string.Join(", ", corrections.Select(c => c.Record))}) then null else _error end as _error";
        return $" replace ({string.Join(", ", cells.Append(error))})";
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

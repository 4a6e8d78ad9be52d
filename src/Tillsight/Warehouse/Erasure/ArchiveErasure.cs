using System.Globalization;
using System.Security.Cryptography;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Warehouse.Archive;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse.Erasure;

/// <summary>
/// Takes erased customers out of archived batches. A batch that holds one is written anew beside the old folder, without the cells that tell of
/// them; the next build names the new folder, so that it takes effect with the build or not at all, and the old one is swept away.
/// </summary>
/// <param name="engine">The workspace's warehouse: it reads and writes below its folder.</param>
public sealed class ArchiveErasure(IEngine engine, Workspace workspace, CustomerCells cells, Func<Batch, IReadOnlyList<string>> columnsOf, CancellationToken cancellation)
{
    readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);

    /// <summary>Shortest id that is looked for in text that could not be cut into cells, and in tables that nobody mapped: shorter ones are everywhere.</summary>
    const int ShortestText = 4;

    /// <summary>Rows by place, of all that was written anew.</summary>
    public IReadOnlyDictionary<string, long> Rows => _rows;

    /// <summary>Words of the erased customers that were found on the way: ids, names, e-mail addresses.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Batches with the folders that they have from now on.</summary>
    public IReadOnlyList<Batch> Apply(IReadOnlyList<Batch> batches, IReadOnlyCollection<string> hashes)
    {
        if (hashes.Count == 0) return batches;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in batches) ids.UnionWith(IdsIn(batch, hashes));
        foreach (string id in ids) Words.Add(id);
        foreach (var batch in batches) Learn(batch, ids);
        return ids.Count == 0 ? batches : [.. batches.Select(b => Conditions(b, ids) is { } found ? Rewrite(b, found) : b)];
    }

    /// <summary>Ids of a batch whose hash is one of those.</summary>
    IEnumerable<string> IdsIn(Batch batch, IReadOnlyCollection<string> hashes)
    {
        if (IdOf(batch) is not { } id) return [];
        string secret = WorkspaceSecret.Of(workspace);
        return engine.Query($"select distinct {id} as id from {Read(batch)} where {id} is not null", cancellation: cancellation).Column<string?>("id").OfType<string>()
            .Where(i => hashes.Contains(WorkspaceSecret.NameOf(secret, i))).ToList();
    }

    /// <summary>Names and e-mail addresses in the rows of those ids.</summary>
    void Learn(Batch batch, IReadOnlySet<string> ids)
    {
        if (ids.Count == 0 || IdOf(batch) is not { } id) return;
        string? name = cells.NameIn(batch.SourceTable);
        foreach (string column in columnsOf(batch))
        {
            string isWord = cells.Kept(batch.SourceTable, column) == name ? "true" : $"contains({Sql.Name(column)}, '@')";
            Words.UnionWith(engine.Query($"select distinct trim({Sql.Name(column)}) as word from {Read(batch)} where {id} in ({Literals(ids)}) and {Sql.Name(column)} is not null and {isWord} limit 50", cancellation: cancellation)
                .Column<string?>("word").OfType<string>().Where(w => w.Length >= ShortestText));
        }
    }

    /// <summary>The conditions by which rows of a batch are the customer's, and by which a record that could not be cut into cells names them.</summary>
    (string Mine, string Text)? Conditions(Batch batch, IReadOnlySet<string> ids)
    {
        string[] words = [.. Words.Where(w => w.Length >= ShortestText)];
        string text = words.Length == 0 ? "false" : $"(_text is not null and ({string.Join(" or ", words.Select(w => $"regexp_matches(_text, '(^|[^[:alnum:]])' || regexp_escape({Literals([w])}) || '($|[^[:alnum:]])', 'i')"))}))";
        string mine = IdOf(batch) is { } id ? $"coalesce({id} in ({Literals(ids)}), false)"
            : cells.Knows(batch.SourceTable) || words.Length == 0 ? "false"
            : $"({string.Join(" or ", columnsOf(batch).Select(c => $"coalesce(trim({Sql.Name(c)}) in ({Literals(words)}), false)"))})";
        return Count(batch, $"{mine} or {text}") > 0 ? (mine, text) : null;
    }

    Batch Rewrite(Batch batch, (string Mine, string Text) rows)
    {
        string folder = batch.BatchId + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), target = Path.Combine(workspace.ArchiveFolder, folder);
        Directory.CreateDirectory(target);
        var kept = cells.Kept(batch.SourceTable);
        var gone = columnsOf(batch).Where(c => !kept.Contains(cells.Kept(batch.SourceTable, c))).ToList();
        string blanked = string.Concat(gone.Select(c => $", case when {rows.Mine} then null else {Sql.Name(c)} end as {Sql.Name(c)}"));
        foreach (string part in Directory.EnumerateFiles(Path.Combine(workspace.ArchiveFolder, batch.ArchiveFile), "*.parquet"))
            engine.Execute($"""
                copy (select * replace (case when {rows.Text} then 'The record could not be cut into cells; its text was erased on request.' else _error end as _error,
                                        case when {rows.Mine} or {rows.Text} then null else _text end as _text{blanked})
                      from read_parquet({Sql.Text(part)}) order by _record)
                to {Sql.Text(Path.Combine(target, Path.GetFileName(part)))} (format parquet, compression snappy)
                """, cancellation);
        Note(batch.Status == Batch.Current ? "archive: order lines and lookups in use" : "archive: batches no longer in use", Count(batch, rows.Mine));
        Note("archive: records that could not be read", Count(batch, rows.Text));
        return batch with { ArchiveFile = folder };
    }

    // An at sign begins a macro of the engine's SQL wherever it stands; statements that copy take no parameters.
    static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(t => $"({Sql.Text(t)})"));

    void Note(string place, long rows)
    {
        if (rows > 0) _rows[place] = _rows.GetValueOrDefault(place) + rows;
    }

    long Count(Batch batch, string condition) =>
        engine.Query($"select count(*) as n from {Read(batch)} where {condition}", cancellation: cancellation).Column<long?>("n")[0] ?? 0;

    string Read(Batch batch) => $"read_parquet({Sql.Text(Path.Combine(workspace.ArchiveFolder, batch.ArchiveFile, "*.parquet"))})";

    /// <summary>SQL of the typed id under the batch's own headers.</summary>
    string? IdOf(Batch batch)
    {
        if (cells.IdIn(batch.SourceTable) is not { } id) return null;
        foreach (string header in columnsOf(batch))
            if (cells.Kept(batch.SourceTable, header) is var kept && kept != header) id = id.Replace(Sql.Name(kept), Sql.Name(header), StringComparison.Ordinal);
        return id;
    }
}

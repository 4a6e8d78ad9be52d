using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Pipelines;

/// <summary>What batches are for by the mapping, and from when to when their order lines run.</summary>
sealed class BatchDates(IEngine engine, string archiveFolder, CancellationToken cancellation)
{
    /// <summary>Sets role and, where unknown yet, the first and last order date of each batch.</summary>
    public List<Batch> Describe(IReadOnlyList<Batch> batches, SourceMapping mapping, bool afresh)
    {
        var described = new List<Batch>();
        foreach (var batch in batches)
        {
            string role = (mapping.Tables.FirstOrDefault(t => t.Name == batch.SourceTable)?.Role ?? TableRole.Ignored).ToString().ToLowerInvariant();
            var (first, last) = role == "lines" && (afresh || batch.FirstDate is null) ? Dates(batch, mapping) : (batch.FirstDate, batch.LastDate);
            described.Add(batch with { SourceRole = role, FirstDate = first, LastDate = last });
        }
        return described;
    }

    (DateOnly?, DateOnly?) Dates(Batch batch, SourceMapping mapping)
    {
        if (mapping.Field("ordered_at") is not { } date || date.Table != mapping.Lines!.Name) return (null, null);
        string typed = TypedSql.Of(FieldType.Date, Sql.Name(date.Column), date.Reading);
        var range = engine.Query($"select min({typed}) as first_date, max({typed}) as last_date from read_parquet({Sql.Text(Path.Combine(archiveFolder, batch.ArchiveFile, "*.parquet"))})", cancellation: cancellation);
        return (range.Column<DateOnly?>("first_date")[0], range.Column<DateOnly?>("last_date")[0]);
    }
}

using System.Globalization;
using Tillsight.Engines;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Warehouse;

/// <summary>A record of a source file as it came: where it stood, and its cells as text, unchanged.</summary>
/// <param name="FileName">As the user named it.</param>
/// <param name="LineNumber">1-based physical line, where the file has lines.</param>
/// <param name="Cells">Heading and text; null where the cell was absent.</param>
/// <param name="Text">The whole record, where it did not fit the table.</param>
public sealed record SourceRecord(string FileName, string? Sheet, long RecordNumber, long? LineNumber, IReadOnlyList<(string Column, string? Cell)> Cells, string? Text)
{
    /// <param name="archiveFolder">Of the workspace.</param>
    /// <param name="batchKey">Rank of a current batch.</param>
    /// <returns>Null where there is no such record.</returns>
    public static SourceRecord? Read(IEngine engine, string archiveFolder, long batchKey, long recordNumber, CancellationToken cancellation = default)
    {
        if (BatchCatalogue.Read(engine).FirstOrDefault(b => b.Status == Batch.Current && b.BatchRank == batchKey) is not { } batch) return null;
        string parts = Path.Combine(archiveFolder, batch.ArchiveFile, "*.parquet");
        var found = engine.Query($"select * from read_parquet({Sql.Text(parts)}) where _record = $record",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["record"] = recordNumber }, cancellation);
        if (found.RowCount == 0) return null;
        var row = found.Rows()[0];
        string? Cell(int column) => row[column] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        int Of(string name) => found.Names.ToList().IndexOf(name);
        return new(batch.FileName, batch.TableName, recordNumber, row[Of("_line")] as long?,
            [.. Enumerable.Range(0, found.ColumnCount).Where(i => found.Names[i] is not ("_record" or "_line" or "_error" or "_text")).Select(i => (found.Names[i], Cell(i)))],
            Cell(Of("_text")));
    }
}

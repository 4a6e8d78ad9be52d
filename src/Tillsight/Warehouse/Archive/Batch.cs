namespace Tillsight.Warehouse.Archive;

/// <summary>One table of one source file as it was archived: a row of warehouse_batch.</summary>
/// <param name="BatchId">First 16 hex digits of the hash of content and table name.</param>
/// <param name="BatchRank">Canonical place among the current batches; 0 until a build has ranked it.</param>
/// <param name="SourceTable">Table of the source it belongs to.</param>
/// <param name="FirstDate">Earliest order date, set by the build; null where the table has none.</param>
/// <param name="ArchiveFile">Folder below raw/; a full path where rows are looked at from another place.</param>
/// <param name="Status">Current; superseded by a corrected file; or undone by a person. Rows of the last two stay archived.</param>
public sealed record Batch(
    string BatchId, int BatchRank, string SourceTable, string SourceRole, string FileName, string FilePath, string? TableName,
    string ContentSha256, long ContentBytes, long? FileBytes, DateTime? FileModifiedAt, long RecordCount, long BadRecordCount,
    DateOnly? FirstDate, DateOnly? LastDate, string ArchiveFile, string Format, DateTime LoadedAt, string Status)
{
    /// <summary>What the reader mended or passed over in this run (other encodings, misplaced quotes, short records); also part of <see cref="Format"/>.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public const string Current = "current", Superseded = "superseded", Undone = "undone";

    /// <summary>Where a corrected file takes the place of an earlier one: the same file and sheet.</summary>
    public (string, string?) Place => (FilePath, TableName);
}

namespace Tillsight.Profiling;

/// <summary>A table of the source as it was archived: every file with the same columns, every cell as text.</summary>
/// <param name="Name">Short name, made from the file names ("sales_fact").</param>
/// <param name="Relation">SQL of the relation that holds it: <c>_record</c> (bigint, 1-based), <c>_line</c> (bigint), <c>_file</c>
/// (varchar, the batch's file name), then the source's columns as varchar in order; null where a cell is absent, '' where it is empty.</param>
/// <param name="Columns">Headers in order.</param>
/// <param name="Rows">Records that could be read.</param>
/// <param name="Files">File names as the user gave them.</param>
public sealed record SourceTable(string Name, string Relation, IReadOnlyList<string> Columns, long Rows, IReadOnlyList<string> Files);

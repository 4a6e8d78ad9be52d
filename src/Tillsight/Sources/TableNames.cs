using System.Collections.Frozen;

namespace Tillsight.Sources;

/// <summary>File names that announce a table; only used to pick files in folders, never to tell what a file holds.</summary>
static class TableNames
{
    static readonly FrozenSet<string> Extensions = new[]
    {
        ".csv", ".tsv", ".tab", ".txt", ".psv", ".dat", ".data", ".asc", ".xlsx", ".xlsm", ".parquet", ".json", ".ndjson", ".jsonl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Companions = new[] { "license", "licence", "readme", "notice", "changelog", "copying", "authors" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string path)
    {
        string name = Path.GetFileName(path);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return Extensions.Contains(Path.GetExtension(name)) && !Companions.Contains(Path.GetFileNameWithoutExtension(name));
    }
}

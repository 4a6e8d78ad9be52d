using System.Text;
using System.Text.Json;

namespace Tillsight.Sources.Json;

/// <summary>The columns of JSON records: the paths found, in the order in which they were first met.</summary>
sealed class JsonColumns
{
    readonly List<byte[]> _paths = [];
    readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => [.. _paths.Select(Encoding.UTF8.GetString)];

    public int Count => _paths.Count;

    /// <summary>Adds the record's paths.</summary>
    public void Learn(JsonFlattener flattener, ReadOnlySpan<byte> record) =>
        flattener.Walk(record, (ReadOnlySpan<byte> path, ref Utf8JsonReader _, ReadOnlySpan<byte> _) =>
        {
            string name = Encoding.UTF8.GetString(path);
            if (_index.TryAdd(name, _paths.Count)) _paths.Add(path.ToArray());
        });

    /// <summary>The path's column, or -1.</summary>
    /// <param name="likely">The column that is tried first: records mostly repeat the order of their keys.</param>
    public int Find(ReadOnlySpan<byte> path, int likely)
    {
        if (likely < _paths.Count && path.SequenceEqual(_paths[likely])) return likely;
        return _index.GetValueOrDefault(Encoding.UTF8.GetString(path), -1);
    }
}

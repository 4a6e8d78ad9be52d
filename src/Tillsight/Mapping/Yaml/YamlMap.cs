namespace Tillsight.Mapping.Yaml;

/// <summary>A map of a YAML file as plain values: texts, lists and maps by key, in order, with the line on which each key stands.</summary>
public sealed class YamlMap() : Dictionary<string, object?>(StringComparer.Ordinal)
{
    readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    /// <summary>Remembers the 1-based line of a key.</summary>
    public void Put(string key, object? value, long line)
    {
        this[key] = value;
        _lines[key] = line;
    }

    /// <summary>The line of a key; null where the map was not read from a file.</summary>
    public long? LineOf(string key) => _lines.TryGetValue(key, out long line) ? line : null;
}

/// <summary>A list that is written on one line.</summary>
public sealed class YamlLine(IEnumerable<object?> items) : List<object?>(items);

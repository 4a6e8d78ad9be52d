using System.Globalization;

namespace Tillsight.Mapping.Yaml;

/// <summary>A map of a recipe or another text of a workspace, read key by key; whatever is wrong is told with file, line and key.</summary>
public sealed class YamlEntry
{
    readonly IReadOnlyDictionary<string, object?> _map;
    readonly string _where, _path;
    readonly long? _line;

    /// <param name="path">Where it stands: "mapping.fields".</param>
    /// <param name="line">The line of its own key, if known.</param>
    /// <param name="known">Keys that it may have; null where keys are names.</param>
    public YamlEntry(object? value, string where, string path, long? line, IReadOnlyCollection<string>? known = null)
    {
        (_where, _path, _line) = (where, path, line);
        _map = value as IReadOnlyDictionary<string, object?> ?? throw Wrong(null, $"{path} must be a map of keys and values");
        if (known is null) return;
        foreach (string key in _map.Keys)
            if (!known.Contains(key)) throw Wrong(key, $"{path} has no key \"{key}\"; the nearest is \"{Nearest.Of(key, known)}\"");
    }

    /// <summary>Keys with their values, in order.</summary>
    public IEnumerable<(string Key, object? Value)> Items => _map.Select(c => (c.Key, c.Value));

    public bool Has(string key) => _map.ContainsKey(key);

    /// <summary>The line of a key, else that of the entry.</summary>
    public long? LineOf(string key) => (_map as YamlMap)?.LineOf(key) ?? _line;

    public string Path(string key) => $"{_path}.{key}";

    public object? Needed(string key) => _map.TryGetValue(key, out object? value) ? value : throw Wrong(null, $"{_path} lacks the key \"{key}\"");

    /// <summary>A map below a key.</summary>
    public YamlEntry Entry(string key, IReadOnlyCollection<string>? known = null) => new(Needed(key), _where, Path(key), LineOf(key), known);

    /// <summary>The maps of a list below a key; none where the key is absent.</summary>
    public IEnumerable<YamlEntry> Entries(string key, IReadOnlyCollection<string> known) =>
        Sequence(key).Select((item, i) => new YamlEntry(item, _where, string.Create(CultureInfo.InvariantCulture, $"{Path(key)}, entry {i + 1}"), FirstLine(item) ?? LineOf(key), known));

    public string Text(string key) => Text(Needed(key), key);

    public string TextOr(string key, string otherwise) => Has(key) ? Text(key) : otherwise;

    public char? Character(string key)
    {
        if (!Has(key)) return null;
        string text = Text(key);
        return text.Length == 1 ? text[0] : throw Wrong(key, $"{Path(key)} must be one character, not \"{text}\"");
    }

    public bool Flag(string key) => Has(key) && Text(key) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Wrong(key, $"{Path(key)} must be true or false, not \"{other}\""),
    };

    public double Share(string key, double otherwise)
    {
        if (!Has(key)) return otherwise;
        return double.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1 ? share
            : throw Wrong(key, $"{Path(key)} must be a number from 0 to 1, not \"{Text(key)}\"");
    }

    public T Word<T>(string key) where T : struct, Enum =>
        Words.Find<T>(Text(key)) ?? throw Wrong(key, $"{Path(key)} must be one of {Words.List<T>()}, not \"{Text(key)}\"");

    /// <summary>One of a few texts; null where the key is absent.</summary>
    public string? Choice(string key, IReadOnlyList<string> choices) => !Has(key) ? null : choices.Contains(Text(key)) ? Text(key)
        : throw Wrong(key, $"{Path(key)} must be one of {string.Join(", ", choices)}, not \"{Text(key)}\"");

    public IReadOnlyList<string> Texts(string key) => [.. Sequence(key).Select(v => Text(v, key))];

    public BadInputException Wrong(string? key, string what)
    {
        long? line = key is null ? _line : LineOf(key);
        return new(what + ".", line is { } known ? string.Create(CultureInfo.InvariantCulture, $"{_where}, line {known}") : _where);
    }

    IReadOnlyList<object?> Sequence(string key) => !Has(key) ? [] : _map[key] as IReadOnlyList<object?> ?? throw Wrong(key, $"{Path(key)} must be a list");

    string Text(object? value, string key) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw Wrong(key, $"{Path(key)} must be a text"),
    };

    static long? FirstLine(object? item) => item is YamlMap { Count: > 0 } map ? map.LineOf(map.Keys.First()) : null;
}

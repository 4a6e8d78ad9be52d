using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Tillsight.Mapping.Recipe;

/// <summary>A map of a recipe, read key by key; whatever is wrong is told with file, line and key.</summary>
sealed class RecipeNode
{
    readonly YamlMappingNode _map;
    readonly string _file, _path;

    /// <param name="path">Where it stands: "mapping.fields".</param>
    /// <param name="known">Keys that it may have; null where keys are names.</param>
    internal RecipeNode(YamlNode node, string file, string path, IEnumerable<string>? known = null)
    {
        (_file, _path) = (file, path);
        _map = node as YamlMappingNode ?? throw Wrong(node, $"{path} must be a map of keys and values");
        string[]? allowed = known?.ToArray();
        foreach (var (key, _) in _map.Children)
            if (allowed is not null && !allowed.Contains(Text(key, path)))
                throw Wrong(key, $"{path} has no key \"{Text(key, path)}\"; the nearest is \"{Nearest.Of(Text(key, path), allowed)}\"");
    }

    /// <summary>Keys with their values, in order.</summary>
    internal IEnumerable<(string Key, YamlNode Value)> Items => _map.Children.Select(c => (Text(c.Key, _path), c.Value));

    internal string Path(string key) => $"{_path}.{key}";

    internal bool Has(string key) => _map.Children.ContainsKey(key);

    internal YamlNode? Node(string key) => _map.Children.TryGetValue(key, out var node) ? node : null;

    internal YamlNode Needed(string key) => Node(key) ?? throw Wrong(_map, $"{_path} lacks the key \"{key}\"");

    internal string Text(string key) => Text(Needed(key), Path(key));

    internal string TextOr(string key, string otherwise) => Node(key) is { } node ? Text(node, Path(key)) : otherwise;

    internal char? Character(string key)
    {
        if (Node(key) is not { } node) return null;
        string text = Text(node, Path(key));
        return text.Length == 1 ? text[0] : throw Wrong(node, $"{Path(key)} must be one character, not \"{text}\"");
    }

    internal bool Flag(string key) => Node(key) is { } node && Text(node, Path(key)) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Wrong(node, $"{Path(key)} must be true or false, not \"{other}\""),
    };

    internal double Share(string key, double otherwise)
    {
        if (Node(key) is not { } node) return otherwise;
        return double.TryParse(Text(node, Path(key)), NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1 ? share
            : throw Wrong(node, $"{Path(key)} must be a number from 0 to 1, not \"{Text(node, Path(key))}\"");
    }

    internal T Word<T>(string key) where T : struct, Enum
    {
        var node = Needed(key);
        return Words.Find<T>(Text(node, Path(key))) ?? throw Wrong(node, $"{Path(key)} must be one of {Words.List<T>()}, not \"{Text(node, Path(key))}\"");
    }

    internal IReadOnlyList<string> Texts(string key) => [.. Sequence(key).Select(n => Text(n, Path(key)))];

    internal IReadOnlyList<YamlNode> Sequence(string key) => Node(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children],
        var other => throw Wrong(other, $"{Path(key)} must be a list"),
    };

    internal string Text(YamlNode node, string path) => (node as YamlScalarNode)?.Value ?? throw Wrong(node, $"{path} must be a text");

    internal BadInputException Wrong(YamlNode node, string what) => new(what + ".", $"{_file}, line {node.Start.Line.ToString(CultureInfo.InvariantCulture)}");
}

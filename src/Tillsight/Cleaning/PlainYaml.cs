using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tillsight.Cleaning;

/// <summary>YAML nodes and plain values: texts, lists and maps with text keys. Texts stay texts ("no" is no boolean here).</summary>
static class PlainYaml
{
    /// <summary>The document's root.</summary>
    /// <exception cref="BadInputException">It is not YAML, or holds no names with values; says the line.</exception>
    public static YamlMappingNode Read(string text, string where)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root ? root
                : throw new BadInputException("The file should hold names with values (mapping:, rules: ...).", where);
        }
        catch (YamlException e)
        {
            throw new BadInputException($"This is not YAML: {e.InnerException?.Message ?? e.Message}", $"{where}, line {e.Start.Line}, column {e.Start.Column}", e);
        }
    }

    public static string Write(YamlMappingNode root)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return text.ToString().Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    public static object? Plain(YamlNode node) => node switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode scalar => scalar.Value,
        YamlSequenceNode list => list.Children.Select(Plain).ToList(),
        YamlMappingNode map => map.Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => Plain(c.Value), StringComparer.Ordinal),
        _ => throw new InvalidOperationException($"YAML node {node.NodeType} is unknown."),
    };

    public static YamlNode Node(object? value) => value switch
    {
        null => new YamlScalarNode(""),
        string text => Scalar(text),
        IReadOnlyDictionary<string, object?> map => Map(map.Select(m => (m.Key, m.Value))),
        IReadOnlyDictionary<string, string> map => Map(map.Select(m => (m.Key, (object?)m.Value))),
        IReadOnlyDictionary<string, int> map => Map(map.Select(m => (m.Key, (object?)m.Value))),
        IReadOnlyDictionary<string, IReadOnlyList<string>> map => Map(map.Select(m => (m.Key, (object?)m.Value))),
        System.Collections.IEnumerable list => new YamlSequenceNode(list.Cast<object?>().Select(Node)),
        _ => new YamlScalarNode(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)),
    };

    static YamlMappingNode Map(IEnumerable<(string Key, object? Value)> pairs) => new(pairs.Select(p => KeyValuePair.Create((YamlNode)Scalar(p.Key), Node(p.Value))));

    /// <summary>Quoted where a reader of YAML would take it for something else than text.</summary>
    static YamlScalarNode Scalar(string text) => new(text)
    {
        Style = text.Length == 0 || text is "null" or "~" || "!&*-?|>@`\"'%#{}[],:".Contains(text[0], StringComparison.Ordinal) || text.Contains(": ", StringComparison.Ordinal)
            || text.Contains(" #", StringComparison.Ordinal) || text != text.Trim() ? ScalarStyle.DoubleQuoted : ScalarStyle.Any,
    };
}

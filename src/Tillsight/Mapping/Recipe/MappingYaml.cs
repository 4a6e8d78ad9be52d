using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Tillsight.Mapping.Recipe;

/// <summary>
/// The mapping as recipe.yaml holds it under <c>mapping:</c>. Fields, joins and attributes are a line each; what has its default is left out; reading
/// back gives the same mapping. A column is written <c>table.column</c>, or by its name alone where the source is one table.
/// </summary>
public static class MappingYaml
{
    /// <summary>The tree to put under <c>mapping:</c>.</summary>
    public static YamlMappingNode Write(SourceMapping mapping)
    {
        var columns = new ColumnNames(mapping.Tables);
        var root = new YamlMappingNode();
        if (mapping.OrderIdentity != OrderIdentity.Column) root.Add("orders", Words.Of(mapping.OrderIdentity));
        root.Add("tables", Keyed(mapping.Tables.Select(t => (t.Name, Table(t)))));
        if (mapping.Joins.Count > 0) root.Add("joins", new YamlSequenceNode(mapping.Joins.Select(j => Join(j, columns))));
        root.Add("fields", Keyed(mapping.Fields.Select(f => (f.Field, Field(f, columns)))));
        if (mapping.Attributes.Count > 0) root.Add("attributes", new YamlSequenceNode(mapping.Attributes.Select(a => Attribute(a, columns))));
        return root;
    }

    /// <summary>The mapping of a tree read from a recipe.</summary>
    /// <param name="node">What stands under <c>mapping:</c>.</param>
    /// <param name="file">Name of the recipe, for messages.</param>
    /// <exception cref="BadInputException">A key or value that is not known or is missing; names file, line and key.</exception>
    public static SourceMapping Read(YamlNode node, string file) => new MappingReader(file).Read(node);

    /// <summary>The tree as text, as a recipe that holds nothing but the mapping.</summary>
    public static string ToText(SourceMapping mapping)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(new YamlMappingNode { { "mapping", Write(mapping) } })).Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> wrote, or a recipe that has more than a mapping.</summary>
    /// <exception cref="BadInputException">The text is no YAML, or its mapping cannot be read; names file, line and key.</exception>
    public static SourceMapping Parse(string text, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new BadInputException($"This is not YAML: {e.Message}", $"{file}, line {e.Start.Line}", e);
        }
        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root && root.Children.TryGetValue("mapping", out var mapping)) return Read(mapping, file);
        throw new BadInputException("The recipe has no key \"mapping\" at its top level.", $"{file}, line 1");
    }

    static YamlMappingNode Table(TableMapping table)
    {
        var node = new YamlMappingNode { { "role", Words.Of(table.Role) } };
        if (table.Reason.Length > 0) node.Add("reason", Scalar(table.Reason));
        node.Add("columns", new YamlSequenceNode(table.Columns.Select(Scalar)) { Style = SequenceStyle.Flow });
        return node;
    }

    static YamlMappingNode Join(TableJoin join, ColumnNames columns)
    {
        var node = new YamlMappingNode { { "from", Scalar(columns.Full(join.FromTable, join.FromColumn)) }, { "to", Scalar(columns.Full(join.ToTable, join.ToColumn)) } };
        Weight(node, join.Confidence, join.Evidence);
        return node;
    }

    static YamlNode Field(FieldMapping field, ColumnNames columns)
    {
        var node = new YamlMappingNode { { "column", Scalar(columns.Of(field.Table, field.Column)) } };
        ReadingYaml.Write(field.Reading, node);
        Weight(node, field.Confidence, field.Evidence);
        return node.Children.Count == 1 ? node.Children["column"] : node;
    }

    static YamlMappingNode Attribute(AttributeMapping attribute, ColumnNames columns)
    {
        var node = new YamlMappingNode
        {
            { "name", Scalar(attribute.Name) }, { "of", Words.Of(attribute.Entity) }, { "type", Words.Of(attribute.Type) }, { "column", Scalar(columns.Of(attribute.Table, attribute.Column)) },
        };
        ReadingYaml.Write(attribute.Reading, node);
        node.Style = node.Children.Count == 4 ? MappingStyle.Flow : MappingStyle.Block;
        return node;
    }

    static void Weight(YamlMappingNode node, double confidence, string evidence)
    {
        if (confidence != 1) node.Add("confidence", confidence.ToString("R", CultureInfo.InvariantCulture));
        if (evidence.Length > 0) node.Add("evidence", Scalar(evidence));
    }

    static YamlMappingNode Keyed(IEnumerable<(string Key, YamlNode Value)> items)
    {
        var node = new YamlMappingNode();
        foreach (var (key, value) in items) node.Add(Scalar(key), value);
        return node;
    }

    static YamlMappingNode Keyed(IEnumerable<(string Key, YamlMappingNode Value)> items) => Keyed(items.Select(i => (i.Key, (YamlNode)i.Value)));

    /// <summary>Text as a plain scalar where any reader of YAML would take it for text, quoted where one would not.</summary>
    internal static YamlScalarNode Scalar(string text) => new(text) { Style = Words.IsSafe(text) ? ScalarStyle.Any : ScalarStyle.DoubleQuoted };
}

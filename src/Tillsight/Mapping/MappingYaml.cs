using Tillsight.Mapping.Yaml;

namespace Tillsight.Mapping;

/// <summary>
/// The mapping as recipe.yaml holds it under <c>mapping:</c>, as a tree of plain values. Fields come in the order of the star; what has its default
/// is left out; reading back gives the same mapping. A column is written <c>table.column</c>, or by its name alone where the source is one table.
/// </summary>
public static class MappingYaml
{
    /// <summary>Maps, lists and texts to put under <c>mapping:</c>.</summary>
    public static IReadOnlyDictionary<string, object?> Write(SourceMapping mapping)
    {
        var columns = new ColumnNames(mapping.Tables);
        var root = new YamlMap();
        if (mapping.OrderIdentity != OrderIdentity.Column) root["orders"] = Words.Of(mapping.OrderIdentity);
        root["tables"] = Keyed(mapping.Tables.Select(t => (t.Name, (object?)Table(t))));
        if (mapping.Joins.Count > 0) root["joins"] = mapping.Joins.Select(j => (object?)Join(j)).ToList();
        root["fields"] = Keyed(mapping.Fields.Select(f => (f.Field, Field(f, columns))));
        if (mapping.Attributes.Count > 0) root["attributes"] = mapping.Attributes.Select(a => (object?)Attribute(a, columns)).ToList();
        return root;
    }

    /// <summary>The mapping of such a tree.</summary>
    /// <param name="tree">What stands under <c>mapping:</c>; where it is a <see cref="YamlMap"/>, messages name the line.</param>
    /// <param name="where">Name of the recipe, for messages.</param>
    /// <exception cref="BadInputException">A key or value that is not known, or is missing; names file, line and key.</exception>
    public static SourceMapping Read(IReadOnlyDictionary<string, object?> tree, string where) => new MappingReader(where).Read(tree);

    static YamlMap Table(TableMapping table)
    {
        var node = new YamlMap { ["role"] = Words.Of(table.Role) };
        if (table.Reason.Length > 0) node["reason"] = table.Reason;
        node["columns"] = new YamlLine(table.Columns);
        if (table.Renamed.Count > 0) node["renamed"] = new YamlLine([.. table.Renamed.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} = {r.Value}")]);
        return node;
    }

    static YamlMap Join(TableJoin join)
    {
        var node = new YamlMap { ["from"] = ColumnNames.Full(join.FromTable, join.FromColumn), ["to"] = ColumnNames.Full(join.ToTable, join.ToColumn) };
        Weight(node, join.Confidence, join.Evidence);
        return node;
    }

    static object? Field(FieldMapping field, ColumnNames columns)
    {
        var node = new YamlMap { ["column"] = columns.Of(field.Table, field.Column) };
        ReadingYaml.Write(field.Reading, node);
        Weight(node, field.Confidence, field.Evidence);
        return node.Count == 1 ? node["column"] : node;
    }

    static YamlMap Attribute(AttributeMapping attribute, ColumnNames columns)
    {
        var node = new YamlMap
        {
            ["name"] = attribute.Name, ["of"] = Words.Of(attribute.Entity), ["type"] = Words.Of(attribute.Type), ["column"] = columns.Of(attribute.Table, attribute.Column),
        };
        ReadingYaml.Write(attribute.Reading, node);
        return node;
    }

    static void Weight(YamlMap node, double confidence, string evidence)
    {
        if (confidence != 1) node["confidence"] = confidence;
        if (evidence.Length > 0) node["evidence"] = evidence;
    }

    static YamlMap Keyed(IEnumerable<(string Key, object? Value)> items)
    {
        var node = new YamlMap();
        foreach (var (key, value) in items) node.Add(key, value);
        return node;
    }
}

using YamlDotNet.RepresentationModel;

namespace Tillsight.Mapping.Recipe;

/// <summary>Reads the tree that <see cref="MappingYaml.Write"/> makes.</summary>
sealed class MappingReader(string file)
{
    ColumnNames _columns = new([]);

    internal SourceMapping Read(YamlNode node)
    {
        var root = new RecipeNode(node, file, "mapping", ["orders", "tables", "joins", "fields", "attributes"]);
        var tables = Map(root, "tables").Items.Select(t => Table(t.Key, t.Value)).ToList();
        _columns = new ColumnNames(tables);
        return new SourceMapping
        {
            OrderIdentity = root.Has("orders") ? root.Word<OrderIdentity>("orders") : OrderIdentity.Column,
            Tables = tables,
            Joins = [.. root.Sequence("joins").Select(Join)],
            Fields = [.. Fields(root)],
            Attributes = [.. root.Sequence("attributes").Select(Attribute)],
        };
    }

    RecipeNode Map(RecipeNode root, string key) => new(root.Needed(key), file, root.Path(key));

    TableMapping Table(string name, YamlNode value)
    {
        var node = new RecipeNode(value, file, $"mapping.tables.{name}", ["role", "reason", "columns"]);
        return new TableMapping(name, node.Word<TableRole>("role"), node.Texts("columns"), node.TextOr("reason", ""));
    }

    TableJoin Join(YamlNode value)
    {
        var node = new RecipeNode(value, file, "mapping.joins", ["from", "to", "confidence", "evidence"]);
        var (from, to) = (Column(node, "from", true), Column(node, "to", true));
        return new TableJoin(from.Table, from.Column, to.Table, to.Column, node.Share("confidence", 1), node.TextOr("evidence", ""));
    }

    IEnumerable<FieldMapping> Fields(RecipeNode root)
    {
        var fields = Map(root, "fields");
        foreach (var (field, value) in fields.Items)
        {
            if (StarField.Find(field) is null)
                throw fields.Wrong(value, $"mapping.fields has no field \"{field}\"; the nearest is \"{Nearest.Of(field, StarField.All.Select(f => f.Id))}\"");
            // The short form is the column alone.
            var node = value is YamlScalarNode ? new RecipeNode(new YamlMappingNode { { "column", value } }, file, fields.Path(field))
                : new RecipeNode(value, file, fields.Path(field), ["column", .. ReadingYaml.Keys, "confidence", "evidence"]);
            var (table, column) = Column(node, "column", false);
            yield return new FieldMapping(field, table, column, ReadingYaml.Read(node), node.Share("confidence", 1), node.TextOr("evidence", ""));
        }
    }

    AttributeMapping Attribute(YamlNode value)
    {
        var node = new RecipeNode(value, file, "mapping.attributes", ["name", "of", "type", "column", .. ReadingYaml.Keys]);
        var (table, column) = Column(node, "column", false);
        return new AttributeMapping(node.Word<Entity>("of"), node.Text("name"), node.Word<FieldType>("type"), table, column, ReadingYaml.Read(node));
    }

    (string Table, string Column) Column(RecipeNode node, string key, bool isFull)
    {
        string text = node.Text(key);
        return _columns.Find(text, isFull) ?? throw node.Wrong(node.Needed(key), $"{node.Path(key)}: no table under mapping.tables has the column \"{text}\"; the nearest is \"{_columns.NearestTo(text, isFull)}\"");
    }
}

namespace Tillsight.Mapping.Yaml;

/// <summary>Reads the tree that <see cref="MappingYaml.Write"/> makes.</summary>
sealed class MappingReader(string where)
{
    static readonly string[] RootKeys = ["orders", "tables", "joins", "fields", "attributes"];
    static readonly string[] TableKeys = ["role", "reason", "columns", "renamed"];
    static readonly string[] JoinKeys = ["from", "to", "confidence", "evidence"];
    static readonly string[] FieldKeys = ["column", .. ReadingYaml.Keys, "confidence", "evidence"];
    static readonly string[] AttributeKeys = ["name", "of", "type", "column", .. ReadingYaml.Keys];

    ColumnNames _columns = new([]);

    internal SourceMapping Read(object tree)
    {
        var root = new YamlEntry(tree, where, "mapping", null, RootKeys);
        var named = root.Entry("tables");
        var tables = named.Items.Select(t => Table(t.Key, named.Entry(t.Key, TableKeys))).ToList();
        _columns = new ColumnNames(tables);
        return new SourceMapping
        {
            OrderIdentity = root.Has("orders") ? root.Word<OrderIdentity>("orders") : OrderIdentity.Column,
            Tables = tables,
            Joins = [.. root.Entries("joins", JoinKeys).Select(Join)],
            Fields = [.. Fields(root.Entry("fields"))],
            Attributes = [.. root.Entries("attributes", AttributeKeys).Select(Attribute)],
        };
    }

    static TableMapping Table(string name, YamlEntry entry) => new(name, entry.Word<TableRole>("role"), entry.Texts("columns"), entry.TextOr("reason", ""))
    {
        Renamed = entry.Texts("renamed").Select(r => r.Split(" = ", 2)).Where(r => r.Length == 2).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal),
    };

    TableJoin Join(YamlEntry entry)
    {
        var (from, to) = (Column(entry, "from", true), Column(entry, "to", true));
        return new TableJoin(from.Table, from.Column, to.Table, to.Column, entry.Share("confidence", 1), entry.TextOr("evidence", ""));
    }

    IEnumerable<FieldMapping> Fields(YamlEntry fields)
    {
        foreach (var (field, value) in fields.Items)
        {
            if (StarField.Find(field) is null)
                throw fields.Wrong(field, $"{fields.Path(field)}: there is no such field; the nearest is \"{Nearest.Of(field, StarField.All.Select(f => f.Id))}\"");
            // The short form is the column alone.
            var entry = value is string ? new YamlEntry(new YamlMap { ["column"] = value }, where, fields.Path(field), fields.LineOf(field)) : fields.Entry(field, FieldKeys);
            var (table, column) = Column(entry, "column", false);
            yield return new FieldMapping(field, table, column, ReadingYaml.Read(entry), entry.Share("confidence", 1), entry.TextOr("evidence", ""));
        }
    }

    AttributeMapping Attribute(YamlEntry entry)
    {
        var (table, column) = Column(entry, "column", false);
        return new AttributeMapping(entry.Word<Entity>("of"), entry.Text("name"), entry.Word<FieldType>("type"), table, column, ReadingYaml.Read(entry));
    }

    (string Table, string Column) Column(YamlEntry entry, string key, bool isFull)
    {
        string text = entry.Text(key);
        return _columns.Find(text, isFull) ?? throw entry.Wrong(key, $"{entry.Path(key)}: no table under mapping.tables has the column \"{text}\"; the nearest is \"{_columns.NearestTo(text, isFull)}\"");
    }
}

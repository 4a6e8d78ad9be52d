using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;

namespace Tillsight.Warehouse;

/// <summary>
/// SQL of one dimension: the ids seen in loaded lines together with those of its lookup table, a column a field. What the lines say of
/// an id (its latest line wins) fills what the lookup does not.
/// </summary>
/// <param name="Entity">What it describes.</param>
/// <param name="IdField">The field that names its rows.</param>
/// <param name="Fields">Its columns: the field that fills each, and the SQL type where none does.</param>
public sealed record Dimension(Entity Entity, string IdField, IReadOnlyList<(string Column, string Field)> Fields)
{
    public static Dimension Customer { get; } = new(Entity.Customer, "customer_id",
    [
        ("customer_name", "customer_name"), ("age", "age"), ("birth_date", "birth_date"), ("gender", "gender"),
        ("country", "customer_country"), ("region", "customer_region"), ("city", "customer_city"),
        ("subscription", "subscription"), ("prior_purchases", "prior_purchases"), ("purchase_frequency", "purchase_frequency"), ("joined_date", "joined_date"),
    ]);

    public static Dimension Product { get; } = new(Entity.Product, "product_id",
        [("product_name", "product_name"), ("category", "category"), ("brand", "brand")]);

    public static Dimension Store { get; } = new(Entity.Store, "store_id",
        [("store_name", "store_name"), ("country", "store_country"), ("region", "store_region"), ("city", "store_city")]);

    public static Dimension Promotion { get; } = new(Entity.Promotion, "promotion_id", [("promotion_name", "promotion_name")]);

    /// <summary>Where the source does not say where customers live, they live where their last order went.</summary>
    public Dimension For(SourceMapping mapping) => Entity != Entity.Customer ? this : this with
    {
        Fields = [.. Fields.Select(f => f.Column is "country" or "region" or "city" && !mapping.Has(f.Field) ? (f.Column, f.Column) : f)],
    };

    /// <summary>A select of the id, every field's column and the extra attributes; one row an id.</summary>
    /// <param name="lines">The table of decided lines.</param>
    public string Select(SourceMapping mapping, SourceRelations relations, string lines, IReadOnlySet<string> lineColumns)
    {
        var attributes = mapping.Attributes.Where(a => a.Entity == Entity).ToList();
        string? lookup = LookupTable(mapping);
        string seen = Seen(mapping, lines, lineColumns, attributes);
        string known = lookup is null ? "" : Known(mapping, relations, lookup, attributes);
        string Column(string name, string field, FieldType type)
        {
            bool inSeen = lineColumns.Contains(IdField) && InLines(field, mapping, lineColumns), inKnown = lookup is not null && mapping.Field(field) is { } f && f.Table != mapping.Lines!.Name;
            return (inSeen, inKnown) switch
            {
                (true, true) => $"coalesce(known.{name}, seen.{name}) as {name}",
                (true, false) => $"seen.{name} as {name}",
                (false, true) => $"known.{name} as {name}",
                _ => $"cast(null as {TypedSql.TypeName(type)}) as {name}",
            };
        }
        var columns = Fields.Select(f => Column(f.Column, f.Field, StarField.Find(f.Field)!.Type))
            .Concat(attributes.Select(a => $"{(a.Table == mapping.Lines!.Name ? "seen" : "known")}.{TypedLines.AttributeColumn(a.Name)}"));
        string id = lookup is null ? "seen.id" : "coalesce(seen.id, known.id)";
        string from = lookup is null ? "seen" : "seen full join known on seen.id = known.id";
        return $"with seen as ({seen}){(lookup is null ? "" : $", known as ({known})")} select {id} as {IdField}, {string.Join(", ", columns)} from {from}";
    }

    /// <summary>True where the lines themselves hold the field's column.</summary>
    static bool InLines(string field, SourceMapping mapping, IReadOnlySet<string> lineColumns) =>
        mapping.Field(field) is { } f && f.Table == mapping.Lines!.Name && lineColumns.Contains(field);

    string Seen(SourceMapping mapping, string lines, IReadOnlySet<string> lineColumns, IReadOnlyList<AttributeMapping> attributes)
    {
        if (!lineColumns.Contains(IdField)) return $"select cast(null as varchar) as id where false";
        string moment = lineColumns.Contains("ordered_at") ? "coalesce(epoch_us(ordered_at), 0)" : "0";
        string latest = $"{moment}::hugeint * 18446744073709551616 + batch_key::hugeint * 1099511627776 + record_number";
        var columns = Fields.Where(f => InLines(f.Field, mapping, lineColumns)).Select(f => f.Field == "product_name"
            ? "null as product_name" : $"max_by({f.Field}, {latest}) filter (where {f.Field} is not null) as {f.Column}");
        var extra = attributes.Where(a => a.Table == mapping.Lines!.Name)
            .Select(a => $"max_by({TypedLines.AttributeColumn(a.Name)}, {latest}) filter (where {TypedLines.AttributeColumn(a.Name)} is not null) as {TypedLines.AttributeColumn(a.Name)}");
        string list = string.Concat(columns.Concat(extra).Select(c => ", " + c));
        string select = $"select {IdField} as id{list} from {lines} where rule_no is null and {IdField} is not null group by {IdField}";
        return InLines("product_name", mapping, lineColumns) && Entity == Entity.Product ? WithCommonestName(select, lines) : select;
    }

    /// <summary>One description a product: the one that most of its lines carry; where they tie, the first by alphabet.</summary>
    static string WithCommonestName(string select, string lines) => $"""
        select s.* replace (n.product_name as product_name)
        from ({select}) s
        left join (select product_id, product_name
                   from (select product_id, trim(regexp_replace(product_name, '\s+', ' ', 'g')) as product_name, sum(line_count) as line_count
                         from (select product_id, product_name, count(*) as line_count from {lines}
                               where rule_no is null and product_name is not null group by all) group by all)
                   qualify row_number() over (partition by product_id order by line_count desc, product_name) = 1) n on n.product_id = s.id
        """;

    /// <summary>The table other than the lines that holds most of the entity's fields, or null.</summary>
    string? LookupTable(SourceMapping mapping)
    {
        string? own = mapping.Field(IdField) is { } id && id.Table != mapping.Lines!.Name ? id.Table : null;
        return own ?? mapping.Joins.FirstOrDefault(j => j.FromTable == mapping.Lines!.Name && mapping.Field(IdField)?.Column == j.FromColumn
            && Fields.Select(f => mapping.Field(f.Field)?.Table).Concat(mapping.Attributes.Where(a => a.Entity == Entity).Select(a => a.Table))
                .Any(table => table is not null && (table == j.ToTable || SourceRelations.Path(mapping, j.ToTable, table) is not null)))?.ToTable;
    }

    string Known(SourceMapping mapping, SourceRelations relations, string lookup, IReadOnlyList<AttributeMapping> attributes)
    {
        var id = mapping.Field(IdField)!;
        var join = mapping.Joins.FirstOrDefault(j => j.FromTable == mapping.Lines!.Name && j.ToTable == lookup);
        string key = id.Table == lookup ? id.Column : join!.ToColumn;
        var from = new LookupColumns(mapping, relations, lookup, key);
        var columns = Fields.Where(f => mapping.Field(f.Field) is { } m && m.Table != mapping.Lines!.Name)
            .Select(f => (f.Column, Mapping: mapping.Field(f.Field)!))
            .Select(f => $"{TypedSql.Of(StarField.Find(f.Mapping.Field)!.Type, from.Of(f.Mapping.Table, f.Mapping.Column), f.Mapping.Reading)} as {f.Column}")
            .Concat(attributes.Where(a => a.Table != mapping.Lines!.Name)
                .Select(a => $"{TypedSql.Of(a.Type, from.Of(a.Table, a.Column), a.Reading)} as {TypedLines.AttributeColumn(a.Name)}"))
            .ToList();
        string list = string.Concat(columns.Select(c => ", " + c));
        return $"select {TypedSql.Of(FieldType.Identifier, from.Of(lookup, key), id.Reading)} as id{list} from {from.From}";
    }
}

/// <summary>Columns of a lookup and of the tables looked up from it in turn (product, then product class).</summary>
sealed class LookupColumns(SourceMapping mapping, SourceRelations relations, string lookup, string key)
{
    readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal) { [lookup] = "k" };
    string _from = $"{relations.Keyed(lookup, key)} k";

    public string From => _from;

    public string Of(string table, string column)
    {
        if (!_aliases.TryGetValue(table, out string? alias)) alias = Join(table);
        return $"{alias}.{Sql.Name(column)}";
    }

    string Join(string table)
    {
        var path = SourceRelations.Path(mapping, lookup, table)
            ?? throw new BadInputException($"The recipe uses a column of {table}, but no join leads from {lookup} to it. Add it under joins in recipe.yaml.");
        string alias = "k";
        foreach (var join in path)
        {
            if (!_aliases.TryGetValue(join.ToTable, out string? next))
            {
                next = _aliases[join.ToTable] = "k" + _aliases.Count;
                _from += $" left join {relations.Keyed(join.ToTable, join.ToColumn)} {next} on trim({alias}.{Sql.Name(join.FromColumn)}) = trim({next}.{Sql.Name(join.ToColumn)})";
            }
            alias = next;
        }
        return alias;
    }
}

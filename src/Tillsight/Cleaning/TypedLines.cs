using Tillsight.Engines;
using Tillsight.Mapping;

namespace Tillsight.Cleaning;

/// <summary>
/// The first select of a build: source lines, joined with the lookups that give them fields of their own, every mapped column read as its
/// type, amounts computed, and the row's 128-bit hash. Grain: one row a record of the lines table.
/// </summary>
public sealed class TypedLines
{
    readonly SourceMapping _mapping;
    readonly SourceRelations _relations;
    readonly List<string> _inner = [];
    readonly List<string> _texts = [];
    readonly List<(string Column, string What)> _unreadable = [];
    readonly HashSet<string> _columns = new(StringComparer.Ordinal);

    /// <param name="relations">SQL of each source table; the lines table has <c>_batch_key, _record, _line</c> and its columns.</param>
    public TypedLines(SourceMapping mapping, SourceRelations relations)
    {
        _mapping = mapping;
        _relations = relations;
        if (mapping.Lines is null) throw new BadInputException("No table of the source holds order lines. Say which one does with --role TABLE=lines.");
        foreach (var field in mapping.Fields.Where(BelongsToLines)) Read(field);
        foreach (var attribute in mapping.Attributes.Where(a => a.Table == mapping.Lines.Name || a.Entity == Entity.Line))
            Column(AttributeColumn(attribute.Name), TypedSql.Of(attribute.Type, Source(attribute.Table, attribute.Column), attribute.Reading));
    }

    /// <summary>Columns of the select beside the fixed ones.</summary>
    public IReadOnlyCollection<string> Columns => _columns;

    /// <summary>Column that holds an extra attribute.</summary>
    public static string AttributeColumn(string attribute) => "x_" + attribute;

    /// <summary>The select.</summary>
    public string Select()
    {
        Identities();
        bool mappedDiscount = _columns.Contains("discount_amount");
        string amounts = Amounts();
        string hash = string.Join(", ", _mapping.Lines!.Columns.Select(c => "l." + Sql.Name(c)));
        string reversed = string.Join(", ", _mapping.Lines.Columns.Reverse().Select(c => "l." + Sql.Name(c)));
        string untrimmed = _texts.Count == 0 ? "false" : $"coalesce({string.Join(" or ", _texts.Select(t => $"{t} <> trim({t})"))}, false)";
        string unreadable = $"case when record_error is not null then record_error {string.Join(' ', _unreadable.Select(u => $"when {u.Column} is null and text_{u.Column} is not null then '{u.What} \"' || text_{u.Column} || '\" cannot be read'"))} end";
        string[] replaced = ["record_error", .. _unreadable.Select(u => "text_" + u.Column), .. mappedDiscount ? ["discount_amount"] : Array.Empty<string>()];
        return $"""
            select *, cast(gross_amount - discount_amount as {TypedSql.Decimal}) as net_amount, cast(gross_amount - discount_amount as {TypedSql.Decimal}) as amount_in,
                   cast(0 as bigint) as touched, cast(null as integer) as rule_no, cast(null as varchar) as reason
            from (select * exclude ({string.Join(", ", replaced)}), {unreadable} as unreadable, {amounts}
                  from (select l._batch_key as batch_key, l._record as record_number, l._line as line_number, l._error as record_error,
                               hash({hash}) as h1, hash({reversed}, 1) as h2, {untrimmed} as untrimmed,
                               {string.Join(", ", _inner)}
                        from {_relations.Of(_mapping.Lines.Name)} l
                        {string.Join(" ", _relations.Joins)}))
            """;
    }

    bool BelongsToLines(FieldMapping field)
    {
        var entity = StarField.Find(field.Field)!.Entity;
        return field.Table == _mapping.Lines!.Name || entity is Entity.Line or Entity.Place || IsKey(field.Field);
    }

    static bool IsKey(string field) => field is "customer_id" or "product_id" or "store_id" or "promotion_id";

    void Read(FieldMapping field)
    {
        var star = StarField.Find(field.Field)!;
        // A key that names a lookup row is read where the line holds it, not in the lookup.
        if (IsKey(field.Field) && field.Table != _mapping.Lines!.Name && KeyOnLine(field) is { } own) field = own;
        string source = Source(field.Table, field.Column), value = TypedSql.Of(star.Type, source, field.Reading);
        // A time of day in a column of its own belongs to the date.
        if (field.Field == "ordered_at" && _mapping.Field("order_time") is { } time)
            value = $"coalesce(cast({value} as date) + {TypedSql.Of(FieldType.Time, Source(time.Table, time.Column), time.Reading)}, {value})";
        Column(field.Field, value);
        if (star.Type is FieldType.Text or FieldType.Identifier) _texts.Add(source);
        else if (field.Field is "quantity" or "unit_price" or "line_amount" or "paid_amount" or "ordered_at" or "discount_amount")
        {
            _inner.Add($"{TypedSql.Present(source, field.Reading)} as text_{field.Field}");
            _unreadable.Add((field.Field, star.Type == FieldType.Instant ? "date" : field.Field.Replace('_', ' ')));
        }
    }

    FieldMapping? KeyOnLine(FieldMapping key)
    {
        var join = _mapping.Joins.FirstOrDefault(j => j.FromTable == _mapping.Lines!.Name && j.ToTable == key.Table && j.ToColumn == key.Column);
        return join is null ? null : key with { Table = join.FromTable, Column = join.FromColumn };
    }

    string Source(string table, string column) => _relations.Column(_mapping, table, column);

    void Column(string name, string sql)
    {
        _inner.Add($"{sql} as {name}");
        _columns.Add(name);
    }

    /// <summary>Ids that stand for themselves: a product known by its name only, an order derived from customer, store and day.</summary>
    void Identities()
    {
        foreach (string entity in (string[])["product", "customer", "store", "promotion"])
        {
            if (_columns.Contains(entity + "_id") || !_columns.Contains(entity + "_name")) continue;
            var name = _mapping.Field(entity + "_name")!;
            Column(entity + "_id", TypedSql.Of(FieldType.Identifier, Source(name.Table, name.Column), name.Reading));
        }
        if (_mapping.OrderIdentity == OrderIdentity.Column && _columns.Contains("order_id")) return;
        string each = "concat('#', l._batch_key, '-', l._record)";
        if (_mapping.OrderIdentity == OrderIdentity.CustomerStoreDay && _mapping.Field("ordered_at") is { } date && _mapping.Has("customer_id"))
        {
            string Of(string field) => _mapping.Field(field) is { } f ? TypedSql.Of(StarField.Find(field)!.Type, Source(f.Table, f.Column), f.Reading) : "''";
            string day = TypedSql.Of(FieldType.Date, Source(date.Table, date.Column), date.Reading);
            each = $"coalesce({Of("customer_id")} || '/' || coalesce({Of("store_id")}, '') || '/' || cast({day} as varchar), {each})";
        }
        Column("order_id", each);
    }

    /// <summary>Amounts from what there is: quantity x unit price; or the line's amount, with the price derived.</summary>
    string Amounts()
    {
        bool quantity = _columns.Contains("quantity"), price = _columns.Contains("unit_price");
        const string D = TypedSql.Decimal;
        string gross = (quantity, price) switch
        {
            (true, true) => $"cast(quantity * unit_price as {D})",
            (false, true) => "unit_price",
            _ when _columns.Contains("line_amount") => "line_amount",
            _ when _columns.Contains("paid_amount") => Before("paid_amount"),
            _ => throw new BadInputException("No column gives an amount: map line_amount, or quantity and unit_price, with --map FIELD=COLUMN."),
        };
        string discount = _columns.Contains("discount_amount") ? "coalesce(discount_amount, 0)"
            : _columns.Contains("discount_rate") ? $"coalesce(cast(({gross}) * discount_rate as {D}), 0)" : $"cast(0 as {D})";
        var columns = new List<string> { $"{gross} as gross_amount", $"{discount} as discount_amount" };
        if (!quantity) { columns.Add($"cast(1 as {D}) as quantity"); _columns.Add("quantity"); }
        if (!price && quantity)
            columns.Add($"try_cast(case when quantity <> 0 then ({gross}) / quantity end as {D}) as unit_price");
        else if (!price) columns.Add($"{gross} as unit_price");
        if (_columns.Contains("unit_cost") && !_columns.Contains("line_cost"))
            columns.Add($"cast(unit_cost * {(quantity ? "quantity" : "1")} as {D}) as cost_amount");
        else if (_columns.Contains("line_cost")) columns.Add("line_cost as cost_amount");
        _columns.UnionWith(["unit_price", "gross_amount", "discount_amount"]);
        return string.Join(", ", columns);
    }

    /// <summary>The amount before discount, from the amount paid.</summary>
    string Before(string paid) => _columns.Contains("discount_amount") ? $"cast({paid} + coalesce(discount_amount, 0) as {TypedSql.Decimal})"
        : _columns.Contains("discount_rate") ? $"cast(case when coalesce(discount_rate, 0) < 1 then {paid} / (1 - coalesce(discount_rate, 0)) else {paid} end as {TypedSql.Decimal})"
        : paid;
}

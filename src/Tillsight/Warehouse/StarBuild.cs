using Tillsight.Cleaning;
using Tillsight.Cleaning.Rules;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse;

/// <summary>
/// Builds the star from the archive by mapping and rules, in one transaction: the previous warehouse stands until the new one is whole.
/// The same archive, mapping and rules give the same star, whatever the order in which the files came.
/// </summary>
public sealed class StarBuild(IEngine engine, Recipe recipe, WorkspaceSettings settings, CancellationToken cancellation)
{
    readonly SourceMapping mapping = recipe.Mapping;

    static readonly string[] FactAttributes = ["channel", "currency", "order_season"];

    /// <summary>Runs the build; the engine's temporary views <c>src_&lt;table&gt;</c> hold the source, <c>stg_batch</c> the batches.</summary>
    /// <param name="tables">SQL relation by table of the source.</param>
    public void Run(IReadOnlyDictionary<string, string> tables, int batchCount)
    {
        var relations = new SourceRelations(tables);
        var typed = new TypedLines(mapping, relations);
        string select = typed.Select();
        var plan = new CleaningPlan(select, typed.Columns, mapping.OrderIdentity == OrderIdentity.Column && mapping.Has("order_id"), new CleaningFacts(batchCount));
        foreach (var rule in recipe.Rules) rule.Apply(plan);
        string lines = plan.Finish();
        foreach (string statement in plan.Statements) Execute(statement);

        Dimensions(lines, plan, relations);
        foreach (string statement in plan.LateStatements(lines)) Execute(statement);
        Orders(lines, plan.Columns);
        Transaction.Run(engine, () => Publish(lines, plan, relations.Of(mapping.Lines!.Name)), cancellation);
    }

    void Dimensions(string lines, CleaningPlan plan, SourceRelations relations)
    {
        var columns = plan.Columns;
        foreach (var dimension in (Dimension[])[Dimension.Customer.For(mapping), Dimension.Product, Dimension.Store, Dimension.Promotion])
        {
            string name = dimension.Entity.ToString().ToLowerInvariant();
            Execute($"create temp table stg_{name} as select cast(row_number() over (order by {dimension.IdField}) as integer) as {name}_key, d.* "
                + $"from ({dimension.Select(mapping, relations, lines, columns)}) d where {dimension.IdField} is not null");
        }
        string until = columns.Contains("ordered_at") ? $"(select max(ordered_at) from {lines} where rule_no is null)" : "null";
        Execute($"create or replace temp table stg_customer as select * replace (coalesce(age, cast(date_diff('year', birth_date, cast({until} as date)) as integer)) as age) from stg_customer");
        foreach (var (column, value) in plan.CustomerColumns)
            Execute($"create or replace temp table stg_customer as select c.*, {value} as {column} from stg_customer c");
        Execute($"create temp table stg_place as select cast(row_number() over (order by country, region, city) as integer) as place_key, country, region, city from ({Places(lines, columns)})");
    }

    /// <summary>Distinct places: where orders went if the lines say so, else where stores are, else where customers live.</summary>
    string Places(string lines, IReadOnlySet<string> columns)
    {
        string own = string.Join(", ", ((string[])["country", "region", "city"]).Select(c => columns.Contains(c) ? $"nullif({c}, '') as {c}" : $"cast(null as varchar) as {c}"));
        string from = PlaceLevel(columns) switch
        {
            "line" => $"select distinct {own} from {lines} where rule_no is null",
            "store" => "select distinct country, region, city from stg_store",
            _ => "select distinct country, region, city from stg_customer",
        };
        return $"select * from ({from}) where country is not null or region is not null or city is not null";
    }

    string PlaceLevel(IReadOnlySet<string> columns) =>
        columns.Contains("country") || columns.Contains("region") || columns.Contains("city") ? "line"
        : mapping.Has("store_country") || mapping.Has("store_region") || mapping.Has("store_city") ? "store" : "customer";

    /// <summary>One row an order: its dense key, and whether it is its customer's first.</summary>
    void Orders(string lines, IReadOnlySet<string> columns)
    {
        bool customers = columns.Contains("customer_id"), dated = columns.Contains("ordered_at");
        string customer = customers ? "min(customer_id) filter (where kind = 'sale')" : "cast(null as varchar)";
        string moment = dated ? "min(ordered_at) filter (where kind = 'sale')" : "cast(null as timestamp)";
        Execute($"""
            create temp table stg_order as
            with orders as (
                select order_id, {customer} as customer_id, {moment} as ordered_at, count(*) filter (where kind = 'sale') > 0 as is_sale
                from {lines} where rule_no is null and order_id is not null group by order_id),
            firsts as (
                select o.customer_id, min_by(o.order_id, (coalesce(o.ordered_at, timestamp '9999-01-01'), o.order_id)) as order_id
                from orders o where o.is_sale and o.customer_id is not null group by o.customer_id)
            select cast(row_number() over (order by o.order_id) as integer) as order_key, o.order_id,
                   case when o.is_sale and o.customer_id is not null and {(dated ? "true" : "c.prior_purchases is not null")}
                        then f.order_id is not null and coalesce(c.prior_purchases, 0) = 0 end as is_first_order
            from orders o
            left join firsts f on f.order_id = o.order_id and f.customer_id = o.customer_id
            left join stg_customer c on c.customer_id = o.customer_id
            """);
    }

    void Publish(string lines, CleaningPlan plan, string source)
    {
        // Tables that analyses published go too: their keys belong to the star that is replaced.
        foreach (string table in StarTables.All.Concat(Published())) Execute($"drop table if exists {Sql.Name(table)}");
        Execute(EmbeddedText.Read("Warehouse/star.sql"));
        Execute($"insert into warehouse_build values ({Sql.Text(RecipeFile.Hash(recipe))}, {Sql.Text(StarTables.Version)}, current_timestamp at time zone 'UTC')");
        Attributes(plan.Columns);
        Execute($"insert into warehouse_batch by name select * from stg_batch");
        OrderRollUp.Fill(engine, Facts(lines, plan.Columns), cancellation);
        PublishDimensions();
        DimDate.Fill(engine, settings, cancellation);
        Leftovers(lines, plan);
        Reversals(plan);
        new Receipts(engine, source, MappedColumns(), cancellation).Write(lines, plan);
    }

    IEnumerable<string> Published() => engine.Query("select table_name from duckdb_tables() where not temporary and not internal", cancellation: cancellation)
        .Column<string?>("table_name").Select(t => t!).Except(StarTables.All);

    IReadOnlyList<string> MappedColumns() =>
        [.. mapping.Lines!.Columns.Where(c => mapping.Fields.Any(f => f.Table == mapping.Lines.Name && f.Column == c))];

    void Attributes(IReadOnlySet<string> columns)
    {
        // A line's attribute that a rule dropped is gone; those of customers and products never stood on the line.
        foreach (var attribute in mapping.Attributes.Where(a => a.Entity != Entity.Line || columns.Contains(TypedLines.AttributeColumn(a.Name))).OrderBy(a => a.Entity).ThenBy(a => a.Name, StringComparer.Ordinal))
        {
            string table = attribute.Entity switch { Entity.Customer => "dim_customer", Entity.Product => "dim_product", _ => "fct_order_line" };
            string column = TypedLines.AttributeColumn(attribute.Name), type = TypedSql.TypeName(attribute.Type);
            Execute($"alter table {table} add column {column} {type}");
            Execute($"insert into warehouse_attribute values ({Sql.Text(attribute.Entity.ToString().ToLowerInvariant())}, {Sql.Text(column)}, {Sql.Text(attribute.Column)}, {Sql.Text(type)})");
        }
    }

    /// <returns>The columns that the source fills.</returns>
    List<string> Facts(string lines, IReadOnlySet<string> columns)
    {
        var target = new List<string>();
        var source = new List<string>();
        void Set(string column, string sql) { target.Add(column); source.Add(sql); }
        foreach (string fixedColumn in (string[])["batch_key", "record_number", "line_number", "kind", "reverses", "quantity", "unit_price", "gross_amount", "discount_amount", "net_amount"])
            Set(fixedColumn, "l." + fixedColumn);
        Set("order_key", "o.order_key");
        Set("order_id", "l.order_id");
        Set("is_first_order", "case when l.kind = 'sale' then o.is_first_order end");
        if (columns.Contains("ordered_at"))
        {
            Set("ordered_at", "l.ordered_at");
            Set("order_date", "cast(l.ordered_at as date)");
            Set("order_hour", HasTimes() ? "cast(hour(l.ordered_at) as tinyint)" : "cast(null as tinyint)");
        }
        string joins = "left join stg_order o on o.order_id = l.order_id";
        foreach (string entity in (string[])["customer", "product", "store", "promotion"])
        {
            if (!columns.Contains(entity + "_id")) continue;
            Set(entity + "_key", $"{entity}.{entity}_key");
            joins += $" left join stg_{entity} {entity} on {entity}.{entity}_id = l.{entity}_id";
        }
        Set("place_key", "place.place_key");
        joins += " " + PlaceJoin(columns);
        foreach (string attribute in FactAttributes.Where(columns.Contains)) Set(attribute, "l." + attribute);
        if (columns.Contains("tax_amount")) Set("tax_amount", "l.tax_amount");
        if (columns.Contains("unit_cost") || columns.Contains("line_cost")) Set("cost_amount", "l.cost_amount");
        if (columns.Contains("rating")) Set("rating", "cast(l.rating as decimal(4, 2))");
        Set("is_discounted", columns.Contains("is_discounted") ? "l.is_discounted"
            : mapping.Has("discount_amount") || mapping.Has("discount_rate") ? "l.discount_amount <> 0" : "cast(null as boolean)");
        foreach (string extra in columns.Where(c => c.StartsWith("x_", StringComparison.Ordinal)
            && mapping.Attributes.Any(a => a.Entity == Entity.Line && TypedLines.AttributeColumn(a.Name) == c))) Set(extra, "l." + extra);
        Execute($"insert into fct_order_line ({string.Join(", ", target)}) select {string.Join(", ", source)} from {lines} l {joins} where l.rule_no is null");
        return target;
    }

    /// <summary>Dates without a time of day have no hour; midnight is not one.</summary>
    bool HasTimes() => mapping.Has("order_time") || mapping.Field("ordered_at") is { Reading.DaysOnly: false } f
        && (f.Reading.Dates.Count == 0 || f.Reading.Dates.Any(d => d.Contains("%H", StringComparison.Ordinal) || d.Contains("%I", StringComparison.Ordinal)));

    string PlaceJoin(IReadOnlySet<string> columns)
    {
        string alias = PlaceLevel(columns) switch { "line" => "l", "store" => "store", _ => "customer" };
        if (alias != "l" && !columns.Contains(alias + "_id")) return "left join stg_place place on false";
        string Match(string column) => alias == "l" && !columns.Contains(column)
            ? $"place.{column} is null" : $"place.{column} is not distinct from {alias}.{column}";
        return $"left join stg_place place on {Match("country")} and {Match("region")} and {Match("city")}";
    }

    void PublishDimensions()
    {
        Execute($"""
            insert into dim_customer by name
            select c.* exclude (birth_date, purchase_frequency), o.first_order_date, o.last_order_date, coalesce(o.order_count, 0) as order_count
            from stg_customer c
            left join (select customer_key, min(order_date) as first_order_date, max(order_date) as last_order_date, count(distinct order_key) as order_count
                       from fct_order_line where kind = 'sale' and customer_key is not null group by customer_key) o using (customer_key)
            order by c.customer_key
            """);
        Execute($"""
            insert into dim_product by name
            select p.*, f.first_sold_date, f.last_sold_date
            from stg_product p
            left join (select product_key, min(order_date) as first_sold_date, max(order_date) as last_sold_date
                       from fct_order_line where kind = 'sale' group by product_key) f using (product_key)
            order by p.product_key
            """);
        Execute("insert into dim_store by name select * from stg_store order by store_key");
        Execute("insert into dim_promotion by name select * from stg_promotion order by promotion_key");
        Execute("insert into dim_place by name select * from stg_place order by place_key");
    }

    void Leftovers(string lines, CleaningPlan plan)
    {
        string rule = $"case rule_no {string.Join(' ', plan.Rules.Select(r => $"when {r.Number} then {Sql.Text(r.Rule.Id)}"))} end";
        string Where(RuleEffect effect) => $"rule_no in ({string.Join(", ", plan.Rules.Where(r => r.Effect == effect).Select(r => r.Number).DefaultIfEmpty(-1))})";
        Execute($"insert into excluded_line select batch_key, record_number, line_number, {rule}, net_amount from {lines} where {Where(RuleEffect.Excluded)} order by 1, 2");
        Execute($"insert into quarantined_line select batch_key, record_number, line_number, {rule}, coalesce(reason, ''), net_amount from {lines} where {Where(RuleEffect.Quarantined)} order by 1, 2");
    }

    void Reversals(CleaningPlan plan)
    {
        if (plan.Rules.Any(r => r.Rule is PairReversals)) Execute("insert into fct_reversal select * from stg_reversal order by all");
    }

    void Execute(string sql) => engine.Execute(sql, cancellation);
}

using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>Writes what each rule did and where every row and every cent went.</summary>
/// <param name="source">SQL of the source's lines table, for samples of rows as they came.</param>
/// <param name="sourceColumns">Its columns that are mapped.</param>
sealed class Receipts(IEngine engine, string source, IReadOnlyList<string> sourceColumns, CancellationToken cancellation)
{
    const string Money = "decimal(38, 4)";

    const int SampleRows = 5;

    public void Write(string lines, CleaningPlan plan)
    {
        engine.Execute("create or replace temp table stg_sample (rule_no integer, batch_key integer, record_number bigint)", cancellation);
        Counts(lines, [.. plan.Rules.Where(r => r.CustomerColumn is null)]);
        Counts("(select *, 0 as net_amount from stg_customer)", [.. plan.Rules.Where(r => r.CustomerColumn is not null)]);
        foreach (var rule in plan.Rules.Where(r => r.CustomerColumn is null))
            engine.Execute(string.Create(CultureInfo.InvariantCulture, $"insert into stg_sample select {rule.Number}, batch_key, record_number from {lines} where {Touched(rule)} order by batch_key, record_number limit {SampleRows}"), cancellation);
        Samples(lines, plan);
        foreach (var rule in plan.Rules.Where(r => r.CustomerColumn is not null)) CustomerSamples(rule);
        string Sum(string condition) => $"cast(coalesce(sum(net_amount) filter (where {condition}), 0) as {Money})";
        string excluded = Numbers(plan, RuleEffect.Excluded), quarantined = Numbers(plan, RuleEffect.Quarantined);
        engine.Execute($"""
            insert into warehouse_balance
            select count(*), count(*) filter (where rule_no is null), count(*) filter (where rule_no in ({excluded})),
                   count(*) filter (where rule_no in ({quarantined})), 0,
                   cast(coalesce(sum(amount_in), 0) as {Money}), cast(coalesce(sum(coalesce(net_amount, 0) - coalesce(amount_in, 0)), 0) as {Money}),
                   {Sum("rule_no is null")}, {Sum($"rule_no in ({excluded})")}, {Sum($"rule_no in ({quarantined})")},
                   count(*) filter (where amount_in is null)
            from {lines}
            """, cancellation);
    }

    /// <summary>What each rule touched, all in one reading.</summary>
    void Counts(string relation, IReadOnlyList<PlannedRule> rules)
    {
        if (rules.Count == 0) return;
        string figures = string.Join(", ", rules.Select(r => string.Create(CultureInfo.InvariantCulture,
            $"count(*) filter (where {Touched(r)}) as n{r.Number}, cast(coalesce(sum({Amount(r)}) filter (where {Touched(r)}), 0) as {Money}) as a{r.Number}")));
        string receipts = string.Join(" union all ", rules.Select(r => string.Create(CultureInfo.InvariantCulture,
            $"select {Sql.Text(r.Rule.Id)}, {r.Number}, {Sql.Text(r.Effect.ToString().ToLowerInvariant())}, {Sql.Text(r.Rule.Title)}, n{r.Number}, a{r.Number}, {Sql.Text(r.Rule.Undo)}, '' from counted")));
        engine.Execute($"insert into warehouse_rule with counted as materialized (select {figures} from {relation}) {receipts}", cancellation);
    }

    /// <summary>Up to five rows a rule as they came and as they are now, as JSON.</summary>
    void Samples(string lines, CleaningPlan plan)
    {
        string before = string.Join(", ", sourceColumns.Select(c => $"{Sql.Text(c)}, s.{Sql.Name(c)}"));
        string after = string.Join(", ", ShownAfter.Where(c => c is "kind" or "net_amount" || plan.Has(c)).Select(c => $"'{c}', l.{c}"));
        engine.Execute($"""
            update warehouse_rule set sample = t.sample
            from (select p.rule_no, cast(to_json(list(json_object('record', p.record_number, 'line', l.line_number, 'before', json_object({before}), 'after', json_object({after}))
                                                    order by p.batch_key, p.record_number)) as varchar) as sample
                  from stg_sample p
                  join {lines} l on l.batch_key = p.batch_key and l.record_number = p.record_number
                  join {source} s on s._batch_key = p.batch_key and s._record = p.record_number
                  group by p.rule_no) t
            where t.rule_no = warehouse_rule.rule_order
            """, cancellation);
    }

    /// <summary>Up to five customers that a rule derived a value for, with what it was derived from.</summary>
    void CustomerSamples(PlannedRule rule) => engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
        update warehouse_rule set sample = coalesce((
            select cast(to_json(list(json_object('customer', customer_id,
                       'before', json_object('age', age, 'birth_date', birth_date, 'purchase_frequency', purchase_frequency, 'joined_date', joined_date),
                       'after', json_object('{rule.CustomerColumn}', {rule.CustomerColumn})) order by customer_key)) as varchar)
            from (select * from stg_customer where {rule.CustomerColumn} is not null order by customer_key limit {SampleRows})), '')
        where rule_order = {rule.Number}
        """), cancellation);

    static readonly string[] ShownAfter = ["order_id", "ordered_at", "product_id", "product_name", "category", "quantity", "unit_price", "gross_amount", "net_amount", "rating", "customer_id", "kind"];

    static string Numbers(CleaningPlan plan, RuleEffect effect) =>
        string.Join(", ", plan.Rules.Where(r => r.Effect == effect).Select(r => r.Number.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("-1"));

    static string Touched(PlannedRule rule) => rule.CustomerColumn is { } column ? $"{column} is not null" : rule.Effect switch
    {
        RuleEffect.Changed or RuleEffect.Noted => string.Create(CultureInfo.InvariantCulture, $"touched & {1L << rule.Number} <> 0"),
        RuleEffect.Classified => string.Create(CultureInfo.InvariantCulture, $"kind_no = {rule.Number} and rule_no is null"),
        _ => string.Create(CultureInfo.InvariantCulture, $"rule_no = {rule.Number}"),
    };

    static string Amount(PlannedRule rule) => rule.Effect is RuleEffect.Changed or RuleEffect.Noted ? rule.MovedColumn ?? "0" : "net_amount";
}

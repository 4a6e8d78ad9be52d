using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>Writes what each rule did and where every row and every cent went.</summary>
sealed class Receipts(IEngine engine, CancellationToken cancellation)
{
    const string Money = "decimal(38, 4)";

    public void Write(string lines, CleaningPlan plan)
    {
        foreach (var rule in plan.Rules)
        {
            string effect = rule.Effect.ToString().ToLowerInvariant();
            engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                insert into warehouse_rule
                select {Sql.Text(rule.Rule.Id)}, {rule.Number}, {Sql.Text(effect)}, {Sql.Text(rule.Rule.Title)}, count(*),
                       cast(coalesce(sum({Amount(rule)}), 0) as {Money}), {Sql.Text(rule.Rule.Undo)}, ''
                from {(rule.CustomerColumn is null ? lines : "(select *, 0 as net_amount from stg_customer)")} where {Touched(rule)}
                """), cancellation);
        }
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

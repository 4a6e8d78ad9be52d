namespace Tillsight.Cleaning.Rules;

/// <summary>
/// Pairs each return or cancellation with the sale that it takes back: the same customer, product and number of units, the sale not
/// later, first come first served; each sale is taken back once.
/// </summary>
public sealed record PairReversals : CleaningRule
{
    public override string Type => "pair_reversals";

    public override string Title => "Returns and cancellations paired with the sale that they take back";

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("customer_id", "product_id", "quantity", "ordered_at")) return;
        int rule = plan.Register(this, RuleEffect.Noted);
        plan.AfterDimensions(lines => $"""
            create or replace temp table stg_reversal as
            with reversals as (
                select batch_key, record_number, customer_id, product_id, -quantity as units, ordered_at,
                       row_number() over (partition by customer_id, product_id, quantity order by ordered_at desc, batch_key desc, record_number desc) as place
                from {lines}
                where rule_no is null and kind in ('return', 'cancellation') and customer_id is not null and quantity < 0),
            wanted as (select distinct customer_id, product_id, units from reversals),
            sales as (
                select l.batch_key, l.record_number, l.customer_id, l.product_id, l.quantity as units, l.ordered_at,
                       row_number() over (partition by l.customer_id, l.product_id, l.quantity order by l.ordered_at desc, l.batch_key desc, l.record_number desc) as place
                from {lines} l join wanted w on w.customer_id = l.customer_id and w.product_id = l.product_id and w.units = l.quantity
                where l.rule_no is null and l.kind = 'sale'
                  and l.ordered_at <= (select max(r.ordered_at) from reversals r where r.customer_id = l.customer_id and r.product_id = l.product_id and r.units = l.quantity))
            select r.batch_key, r.record_number, s.batch_key as sale_batch_key, s.record_number as sale_record_number
            from reversals r join sales s using (customer_id, product_id, units, place)
            where s.ordered_at <= r.ordered_at
            """);
        plan.AfterDimensions(lines => $"""
            update {lines} set touched = touched | {1L << rule}
            from stg_reversal r where r.batch_key = {lines}.batch_key and r.record_number = {lines}.record_number
            """);
    }
}

using Tillsight.Engines;

namespace Tillsight.Cleaning.Rules;

/// <summary>
/// Pairs each return or cancellation of a known customer with the one sale line of the same product that it takes back. First sales of
/// exactly its units and unit price, each taken back once, the latest with the latest; then, in the order of time, the latest earlier
/// sale of the same unit price that has enough units left, else of any price. Several reversals may take back parts of one sale, never
/// more than was sold.
/// </summary>
public sealed record PairReversals : CleaningRule
{
    public override string Type => "pair_reversals";

    public override string Title => "Returns and cancellations paired with the sale that they take back";

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("customer_id", "product_id", "quantity", "ordered_at")) return;
        int rule = plan.Register(this, RuleEffect.Noted);
        plan.AfterDimensions(lines => EmbeddedText.Read("Cleaning/Rules/PairReversals.sql").Replace("{lines}", lines, StringComparison.Ordinal));
        plan.AfterDimensions(lines => $"""
            update {lines} set touched = touched | {1L << rule}
            from stg_reversal r where r.batch_key = {lines}.batch_key and r.record_number = {lines}.record_number
            """);
    }
}

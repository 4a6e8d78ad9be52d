namespace Tillsight.Cleaning.Rules;

/// <summary>
/// Type coercion: a value that its column's format cannot read. Where it decides the amount or the date the row goes to quarantine;
/// elsewhere the value is left empty and counted.
/// </summary>
public sealed record UnreadableValues : CleaningRule
{
    public override string Type => "unreadable_values";

    public override string Title => "Values that cannot be read as their column's type: the row waits in quarantine";

    public override string Undo => "Correct the row in quarantine and replay it, or change the column's format in recipe.yaml.";

    public override void Apply(CleaningPlan plan) =>
        plan.Quarantine(plan.Register(this, RuleEffect.Quarantined), "unreadable is not null", "unreadable");
}

/// <summary>A line with no amount at all: no price, no quantity and nothing to derive them from.</summary>
public sealed record MissingAmounts : CleaningRule
{
    public override string Type => "missing_amounts";

    public override string Title => "Lines without a price or a quantity: the row waits in quarantine";

    public override void Apply(CleaningPlan plan) =>
        plan.Quarantine(plan.Register(this, RuleEffect.Quarantined), "net_amount is null", "'no quantity or no price'");
}

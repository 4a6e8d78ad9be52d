namespace Tillsight.Cleaning.Rules;

/// <summary>
/// A product carries one description: the one that most of its lines have. The receipt counts the lines whose own words differ.
/// </summary>
public sealed record OneNamePerProduct : CleaningRule
{
    public override string Type => "one_name_per_product";

    public override string Title => "One description a product: the one that most of its lines have";

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("product_id", "product_name")) return;
        int rule = plan.Register(this, RuleEffect.Changed);
        plan.AfterDimensions(lines => $"""
            update {lines} set touched = touched | {1L << rule}
            from stg_product p where p.product_id = {lines}.product_id and {lines}.product_name is distinct from p.product_name
            """);
    }
}

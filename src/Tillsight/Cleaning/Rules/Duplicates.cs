namespace Tillsight.Cleaning.Rules;

/// <summary>
/// Lines that are equal in every source column, with an order number, within one file: the first stays. Without order numbers equal
/// lines can be real purchases and are never touched.
/// </summary>
public sealed record ExactDuplicates : CleaningRule
{
    public override string Type => "exact_duplicates";

    public override string Title => "Exact copies of a line within one file left out";

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.HasOrderIds) return;
        DuplicateLines.Find(plan);
        plan.Exclude(plan.Register(this, RuleEffect.Excluded), "copy_in_batch > 1");
    }
}

/// <summary>
/// Lines that several exports hold (two years that share a week, say): the copy of the first batch in canonical order stays, so that
/// the order of loading does not matter.
/// </summary>
public sealed record OverlappingExports : CleaningRule
{
    public override string Type => "overlapping_exports";

    public override string Title => "Lines that another export holds already left out";

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.HasOrderIds || plan.Facts.BatchCount < 2) return;
        DuplicateLines.Find(plan);
        plan.Exclude(plan.Register(this, RuleEffect.Excluded), "copy_in_batch = 1 and copy_overall > 1");
    }
}

/// <summary>Numbers the copies of equal lines, within their batch and over all batches; lines without a copy have null.</summary>
static class DuplicateLines
{
    public static void Find(CleaningPlan plan)
    {
        if (plan.Has("copy_in_batch")) return;
        string lines = plan.Relation;
        plan.Statement($"""
            create temp table stg_copy as
            with repeated as (select h1, h2 from {lines} group by h1, h2 having count(*) > 1)
            select batch_key, record_number,
                   row_number() over (partition by h1, h2, batch_key order by record_number) as copy_in_batch,
                   row_number() over (partition by h1, h2 order by batch_key, record_number) as copy_overall
            from {lines} join repeated using (h1, h2)
            """);
        plan.Layer("select l.*, c.copy_in_batch, c.copy_overall from {0} l left join stg_copy c using (batch_key, record_number)");
        plan.Added("copy_in_batch");
        plan.Added("copy_overall");
    }
}

using System.Globalization;

namespace Tillsight.Cleaning.Rules;

/// <summary>What is done with an outlier.</summary>
public enum OutlierAction { Flag, Cap, Exclude }

/// <summary>
/// Values beyond the fences <c>q1 - k (q3 - q1)</c> and <c>q3 + k (q3 - q1)</c> (Tukey 1977). Not proposed by default: in retail the
/// largest orders are often the best customers.
/// </summary>
public sealed record Outliers(string Column, OutlierAction Action = OutlierAction.Flag, decimal Fences = 3m) : CleaningRule
{
    public override string Type => "outliers";

    public override string Id => $"outliers:{Column}";

    public override string Title => string.Create(CultureInfo.InvariantCulture, $"{Column} beyond {Fences} interquartile ranges {Action switch { OutlierAction.Flag => "noted", OutlierAction.Cap => "capped at the fence", _ => "left out" }}");

    public override IReadOnlyDictionary<string, object> Parameters() =>
        RuleParameters.Of(("column", Column), ("action", Action.ToString().ToLowerInvariant()), ("fences", Fences));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has(Column)) return;
        int rule = plan.Register(this, Action switch { OutlierAction.Flag => RuleEffect.Noted, OutlierAction.Cap => RuleEffect.Changed, _ => RuleEffect.Excluded });
        plan.Statement(string.Create(CultureInfo.InvariantCulture, $"""
            create temp table stg_fence_{rule} as
            select cast(q1 - {Fences} * (q3 - q1) as decimal(18, 4)) as low_fence, cast(q3 + {Fences} * (q3 - q1) as decimal(18, 4)) as high_fence
            from (select quantile_disc({Column}, 0.25) as q1, quantile_disc({Column}, 0.75) as q3 from {plan.Relation} where rule_no is null)
            """));
        plan.Layer($"select * from {{0}} cross join stg_fence_{rule}");
        string beyond = $"rule_no is null and coalesce({Column} < low_fence or {Column} > high_fence, false)";
        switch (Action)
        {
            case OutlierAction.Exclude: plan.Exclude(rule, beyond); break;
            case OutlierAction.Cap: plan.Change(rule, Column, $"least(greatest({Column}, low_fence), high_fence)", beyond); break;
            default: plan.Change(rule, "reason", "reason", beyond); break;
        }
        plan.Layer("select * exclude (low_fence, high_fence) from {0}");
    }
}

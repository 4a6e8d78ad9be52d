namespace Tillsight.Cleaning.Rules;

/// <summary>Spaces around a text are never part of it. The reading has trimmed already; this is its receipt.</summary>
public sealed record TrimText : CleaningRule
{
    public override string Type => "trim_text";

    public override string Title => "Spaces around texts removed";

    public override string Undo => "Spaces around a text carry no meaning to Tillsight; the archive keeps them.";

    public override void Apply(CleaningPlan plan)
    {
        int rule = plan.Register(this, RuleEffect.Changed);
        plan.Layer($"select * exclude (untrimmed) replace (case when untrimmed then touched | {1L << rule} else touched end as touched) from {{0}}");
    }
}

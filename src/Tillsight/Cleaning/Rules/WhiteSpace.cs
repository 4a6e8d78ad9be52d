namespace Tillsight.Cleaning.Rules;

/// <summary>One blank where a text has several, or tabs and line breaks, between its words.</summary>
public sealed record WhiteSpace(string Column) : CleaningRule
{
    public override string Type => "white_space";

    public override string Id => $"white_space:{Column}";

    public override string Title => $"Runs of white space in {Column} made one blank";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("column", Column));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has(Column)) return;
        string value = $"regexp_replace({Column}, '\\s+', ' ', 'g')";
        plan.Change(plan.Register(this, RuleEffect.Changed), Column, value, $"coalesce({Column} <> {value}, false)");
    }
}

using Tillsight.Engines;

namespace Tillsight.Cleaning.Rules;

/// <summary>Spellings of one value merged into it. Proposed from fuzzy clusters, never applied without confirmation.</summary>
/// <param name="Into">The value kept, by spelling.</param>
public sealed record MergeValues(string Column, IReadOnlyDictionary<string, string> Into) : CleaningRule
{
    public override string Type => "merge_values";

    public override string Id => $"merge_values:{Column}";

    public override string Title => $"Spellings of {Column} merged: {string.Join(", ", Into.Take(4).Select(i => $"\"{i.Key}\" into \"{i.Value}\""))}{(Into.Count > 4 ? " ..." : "")}";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("column", Column), ("into", Into));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has(Column) || Into.Count == 0) return;
        string cases = string.Join(' ', Into.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"when {Sql.Text(i.Key)} then {Sql.Text(i.Value)}"));
        plan.Change(plan.Register(this, RuleEffect.Changed), Column, $"case {Column} {cases} end", $"coalesce({Column} in ({Sql.Texts(Into.Keys)}), false)");
    }
}

/// <summary>One case for all texts of a column.</summary>
/// <param name="Case">upper, lower or title.</param>
public sealed record TextCase(string Column, string Case) : CleaningRule
{
    public override string Type => "text_case";

    public override string Id => $"text_case:{Column}";

    public override string Title => $"{Column} written in {Case} case";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("column", Column), ("case", Case));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has(Column)) return;
        string value = Case switch
        {
            "upper" => $"upper({Column})",
            "lower" => $"lower({Column})",
            "title" => $"array_to_string(list_transform(string_split(lower({Column}), ' '), word -> upper(word[1]) || word[2:]), ' ')",
            _ => throw new BadInputException($"text_case knows the cases upper, lower and title, not \"{Case}\".", "recipe.yaml"),
        };
        plan.Change(plan.Register(this, RuleEffect.Changed), Column, value, $"coalesce({Column} <> {value}, false)");
    }
}

/// <summary>A column that another one determines row by row is left out, after that has been verified on every row.</summary>
public sealed record RedundantColumn(string Column, string SameAs) : CleaningRule
{
    public override string Type => "redundant_column";

    public override string Id => $"redundant_column:{Column}";

    public override string Title => $"{Column} left out: it equals {SameAs} on every row (verified at each load)";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("column", Column), ("same_as", SameAs));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has(Column) || !plan.Has(SameAs)) return;
        int rule = plan.Register(this, RuleEffect.Noted);
        string different = $"(select count(*) from {plan.Relation} where cast({Column} as varchar) is distinct from cast({SameAs} as varchar))";
        plan.Statement($"select case when {different} > 0 then error('{Column} no longer equals {SameAs} on every row: remove the rule redundant_column from recipe.yaml to keep both columns') end");
        plan.Change(rule, "reason", "reason", "rule_no is null");
        plan.Drop(Column);
    }
}

using Tillsight.Engines;

namespace Tillsight.Cleaning.Rules;

/// <summary>How an absent value is filled.</summary>
public enum FillMethod { Drop, Constant, Mean, Median, Mode, Unknown }

/// <summary>Fills absent values of a column, or leaves their rows out.</summary>
/// <param name="Column">A field of the lines (rating, quantity, unit_price ...) or an extra attribute (x_size).</param>
/// <param name="By">A column whose groups are filled each with their own value; where a group has none, the value of all.</param>
/// <param name="Value">The constant.</param>
public sealed record FillMissing(string Column, FillMethod Method, string? By = null, string? Value = null) : CleaningRule
{
    public override string Type => "fill_missing";

    public override string Id => $"fill_missing:{Column}";

    public override string Title => Method switch
    {
        FillMethod.Drop => $"Rows without {Column} left out",
        FillMethod.Unknown => $"Missing {Column} named \"unknown\"",
        FillMethod.Constant => $"Missing {Column} set to \"{Value}\"",
        _ => $"Missing {Column} filled with the {Method.ToString().ToLowerInvariant()}{(By is null ? "" : $" of its {By}")}",
    };

    public override IReadOnlyDictionary<string, object> Parameters() =>
        RuleParameters.Of(("column", Column), ("method", Method.ToString().ToLowerInvariant()), ("by", By), ("value", Value));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has(Column) || (By is not null && !plan.Has(By))) return;
        if (Method == FillMethod.Drop)
        {
            plan.Exclude(plan.Register(this, RuleEffect.Excluded), $"{Column} is null");
            return;
        }
        int rule = plan.Register(this, RuleEffect.Changed);
        if (Method is FillMethod.Constant or FillMethod.Unknown)
        {
            if (Method == FillMethod.Constant && Value is null) throw new BadInputException($"fill_missing: method constant needs the value that {Column} takes.", "recipe.yaml");
            plan.Change(rule, Column, Sql.Text(Method == FillMethod.Unknown ? "unknown" : Value!), $"{Column} is null and rule_no is null");
            return;
        }
        // Means and medians of money and ratings are rounded to the column's own digits, so that they repeat on every engine.
        string aggregate = Method switch
        {
            FillMethod.Mean => $"round(cast(sum({Column}) as decimal(38, 8)) / count({Column}), 4)",
            FillMethod.Median => $"median({Column})",
            _ => $"mode({Column} order by {Column})",
        };
        string fills = $"stg_fill_{rule}";
        string known = $"{plan.Relation} where {Column} is not null and rule_no is null";
        plan.Statement($"create temp table {fills} as select {aggregate} as fill_value from {known}");
        if (By is not null) plan.Statement($"create temp table {fills}_by as select {By} as fill_group, {aggregate} as fill_value from {known} group by {By}");
        plan.Layer(By is null
            ? $"select l.*, f.fill_value from {{0}} l cross join {fills} f"
            : $"select l.*, coalesce(g.fill_value, f.fill_value) as fill_value from {{0}} l cross join {fills} f left join {fills}_by g on g.fill_group = l.{By}");
        plan.Change(rule, Column, "fill_value", $"{Column} is null and fill_value is not null and rule_no is null");
        plan.Layer("select * exclude (fill_value) from {0}");
    }
}

using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Cleaning.Rules;

/// <summary>
/// How long each customer has been one: days from the day they joined, else from their first order, to the last day of the data, and the
/// group of that. A day of joining after the last day counts as none.
/// </summary>
/// <param name="Bounds">Lower bounds in days of all groups but the newest.</param>
public sealed record Tenure(IReadOnlyList<int> Bounds) : CleaningRule
{
    public static Tenure Default { get; } = new([90, 180, 365, 730]);

    public override string Type => "tenure";

    public override string Title => $"How long customers have been customers: {string.Join(", ", Enumerable.Range(0, Bounds.Count + 1).Select(Label))}";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("bounds", Bounds));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("customer_id", "ordered_at")) return;
        string groups = string.Join(' ', Bounds.Select((b, i) => string.Create(CultureInfo.InvariantCulture, $"when tenure_days < {b} then {Sql.Text(Label(i))}")));
        plan.AfterDimensions(plan.Register(this, RuleEffect.Noted), "tenure_days", lines => $"""
            create or replace temp table stg_customer as
            with days as (select customer_id, min(cast(ordered_at as date)) as first_date from {lines} where rule_no is null and customer_id is not null group by customer_id),
            tenures as (
                select c.*, date_diff('day', coalesce(c.joined_date, d.first_date), (select max(cast(ordered_at as date)) from {lines} where rule_no is null)) as days
                from stg_customer c left join days d using (customer_id))
            select * exclude (days), cast(case when days >= 0 then days end as integer) as tenure_days,
                   case when tenure_days is null then null {groups} else {Sql.Text(Label(Bounds.Count))} end as tenure_group
            from tenures
            """);
    }

    string Label(int group) => group == 0 ? string.Create(CultureInfo.InvariantCulture, $"under {Bounds[0]} days")
        : group == Bounds.Count ? string.Create(CultureInfo.InvariantCulture, $"{Bounds[^1]} days and over")
        : string.Create(CultureInfo.InvariantCulture, $"{Bounds[group - 1]}-{Bounds[group] - 1} days");
}

using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Cleaning.Rules;

/// <summary>Age groups of customers: by fixed bounds, or by quantiles of the customers there are.</summary>
/// <param name="Bounds">Lower bounds of all groups but the youngest: 25 means "25-34" where the next is 35.</param>
/// <param name="Quantiles">Number of equally large groups, instead of bounds.</param>
public sealed record AgeGroups(IReadOnlyList<int> Bounds, int? Quantiles = null) : CleaningRule
{
    public static AgeGroups Default { get; } = new([25, 35, 45, 55, 65]);

    public override string Type => "age_groups";

    public override string Title => Quantiles is { } n ? $"Customers in {n} age groups of equal size"
        : $"Customers in age groups: {string.Join(", ", Labels().Select(l => l.Label))}";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("bounds", Quantiles is null ? Bounds : null), ("quantiles", Quantiles));

    public override void Apply(CleaningPlan plan) => plan.OnCustomers(plan.Register(this, RuleEffect.Noted), "age_group", "age is not null", Quantiles is { } n
        ? string.Create(CultureInfo.InvariantCulture, $"""
            (select g.label from (
                select unnest(list(age)) as age, case when min(age) = max(age) then cast(min(age) as varchar) else concat(min(age), '-', max(age)) end as label
                from (select age, min(tile) as tile from (select age, ntile({n}) over (order by age) as tile from stg_customer where age is not null) group by age)
                group by tile) g
             where g.age = c.age)
            """)
        : $"case {string.Join(' ', Labels().Select(l => string.Create(CultureInfo.InvariantCulture, $"when age < {l.Below} then {Sql.Text(l.Label)}")))} end");

    IEnumerable<(int Below, string Label)> Labels()
    {
        for (int i = 0; i <= Bounds.Count; i++)
        {
            string label = i == 0 ? string.Create(CultureInfo.InvariantCulture, $"under {Bounds[0]}")
                : i == Bounds.Count ? string.Create(CultureInfo.InvariantCulture, $"{Bounds[^1]} and over")
                : string.Create(CultureInfo.InvariantCulture, $"{Bounds[i - 1]}-{Bounds[i] - 1}");
            yield return (i == Bounds.Count ? 1000 : Bounds[i], label);
        }
    }
}

/// <summary>Words of how often a customer buys, as days between purchases.</summary>
/// <param name="Days">Days by word, lower case.</param>
public sealed record PurchaseFrequency(IReadOnlyDictionary<string, int> Days) : CleaningRule
{
    public static PurchaseFrequency Default { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["daily"] = 1, ["weekly"] = 7, ["bi-weekly"] = 14, ["biweekly"] = 14, ["fortnightly"] = 14, ["monthly"] = 30,
        ["bi-monthly"] = 60, ["quarterly"] = 90, ["every 3 months"] = 90, ["semi-annually"] = 182, ["annually"] = 365, ["yearly"] = 365,
    });

    public override string Type => "purchase_frequency";

    public override string Title => "How often customers say to buy, as days between purchases";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("days", Days));

    public override void Apply(CleaningPlan plan) => plan.OnCustomers(plan.Register(this, RuleEffect.Noted), "purchase_interval_days", "purchase_frequency is not null",
        $"case lower(purchase_frequency) {string.Join(' ', Days.Select(d => string.Create(CultureInfo.InvariantCulture, $"when {Sql.Text(d.Key)} then {d.Value}")))} end");
}

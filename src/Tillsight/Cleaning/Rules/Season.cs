namespace Tillsight.Cleaning.Rules;

/// <summary>The season of each order by whole months, as meteorologists count: spring is March to May in the north, September to November in the south.</summary>
/// <param name="Hemisphere">north or south.</param>
public sealed record Season(string Hemisphere = "north") : CleaningRule
{
    static readonly string[] FromDecember = ["winter", "spring", "summer", "autumn"];

    public override string Type => "season";

    public override string Title => $"Season of each order ({Hemisphere}ern hemisphere)";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("hemisphere", Hemisphere));

    public override void Apply(CleaningPlan plan)
    {
        int shift = Hemisphere switch
        {
            "north" => 0,
            "south" => 2,
            _ => throw new BadInputException($"season: hemisphere is north or south, not \"{Hemisphere}\".", "recipe.yaml"),
        };
        if (!plan.Has("ordered_at")) return;
        int rule = plan.Register(this, RuleEffect.Noted);
        string names = string.Join(" ", Enumerable.Range(0, 4).Select(i => FormattableString.Invariant($"when {i} then '{FromDecember[(i + shift) % 4]}'")));
        plan.Add("order_season", "cast(null as varchar)");
        plan.Change(rule, "order_season", $"case (month(ordered_at) % 12) // 3 {names} end", "ordered_at is not null and rule_no is null");
    }
}

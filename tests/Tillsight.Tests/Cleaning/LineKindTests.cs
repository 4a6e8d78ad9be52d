using Tillsight.Cleaning;
using Tillsight.Engines;

namespace Tillsight.Tests.Cleaning;

public class LineKindTests
{
    [Fact]
    public void The_stars_own_type_of_kinds_is_that_of_the_rules()
    {
        using var engine = DuckDbEngine.InMemory();
        engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
        Assert.Equal(LineKind.All, engine.Query($"select unnest(enum_range(null::{LineKind.Type}))::varchar as kind").Column<string?>("kind").Select(k => k!));
    }

    [Fact]
    public void A_recipe_with_a_kind_that_does_not_exist_is_refused_with_those_that_do()
    {
        var rule = new Dictionary<string, object?> { ["rule"] = "product_codes", ["kinds"] = new Dictionary<string, object?> { ["postage"] = new List<object?> { "POST" } } };
        var refused = Assert.Throws<BadInputException>(() => RuleReader.Read(rule, "recipe.yaml, line 40"));
        Assert.Contains("\"postage\" is no kind of a line. The kinds are sale, return", refused.Message, StringComparison.Ordinal);
    }
}

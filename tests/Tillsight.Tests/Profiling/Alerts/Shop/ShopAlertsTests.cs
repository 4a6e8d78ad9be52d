using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;

namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class ShopAlertsTests
{
    [Fact]
    public void There_are_more_than_twenty_alerts_of_a_shops_own() => Assert.True(ShopAlerts.All.Count > 20);

    [Fact]
    public void Every_kind_is_a_snake_case_id_of_its_own()
    {
        Assert.All(ShopAlerts.All, a => Assert.Matches("^[a-z]+(_[a-z]+)*$", a.Kind));
        Assert.Equal(ShopAlerts.All.Count, ShopAlerts.All.Select(a => a.Kind).Distinct().Count());
    }

    [Fact]
    public void Every_alert_speaks_of_fields_that_lines_have() => Assert.All(ShopAlerts.All, a =>
        Assert.All(a.Needs.SelectMany(n => n.Split('|')).Append(a.Field ?? "kind"), f => Assert.Contains(f, ShopFields.Types.Keys)));

    [Fact]
    public void Every_alert_has_a_fix_that_is_a_rule_or_a_sentence() => Assert.All(ShopAlerts.All, a => Assert.Matches(@"^([a-z_]+(:[a-z_]+)?|[A-Z].*\.)$", a.Fix));

    [Fact]
    public void A_fix_that_names_a_rule_names_one_there_is() => Assert.All(ShopAlerts.All.Where(a => !a.Fix.Contains(' ')), a => Assert.Contains(a.Fix.Split(':')[0], Tillsight.Cleaning.RuleReader.Known));

    [Fact]
    public void Empty_lines_raise_no_alarm() =>
        Assert.Empty(TillLines.CheckAll(string.Join(", ", ShopFields.Types.Keys.Where(f => f[0] != '_')), $"select {string.Join(", ", ShopFields.Types.Keys.Where(f => f[0] != '_').Select(_ => "null"))} where false"));

    [Fact]
    public void Alerts_come_with_the_most_money_first()
    {
        var alerts = TillLines.CheckAll("order_id, quantity, unit_price", "('1', 1, -5), ('1', 1, -5), (null, 1, 300), ('2', 0, 4)");
        Assert.Equal(["order_missing", "negative_price", "zero_quantity"], alerts.Where(a => a.Kind != "duplicate_lines").Select(a => a.Kind));
    }

    [Fact]
    public void An_example_names_file_and_line()
    {
        var example = TillLines.Check("negative_price", "order_id, quantity, unit_price", "('1', 1, 5), ('2', 1, -5)")!.Examples.Single();
        Assert.Equal(("sales.csv", 3), (example.File, example.Line));
        Assert.Equal("2, 1 x -5", example.Text);
    }

    [Fact]
    public void There_are_never_more_than_five_examples() =>
        Assert.Equal(5, TillLines.Check("zero_quantity", "order_id, quantity, unit_price", "select cast(i as varchar), 0, i from range(50) r (i)")!.Examples.Count);

    [Fact]
    public void A_muted_kind_is_not_said_again() =>
        Assert.Empty(TillLines.CheckAll("order_id, quantity, unit_price", "('1', 1, -5)", o => o with { Muted = ["negative_price"] }));

    [Fact]
    public void The_same_lines_twice_give_the_same_alerts()
    {
        IReadOnlyList<Alert> Run() => TillLines.CheckAll("order_id, product_id, product_name, quantity, unit_price, ordered_at",
            "select cast(i // 3 as varchar), cast(i % 17 as varchar), 'P' || i % 19, i % 7 - 1, i % 11, timestamp '2024-01-01' + i * interval 1 hour from range(3000) r (i)");
        Assert.Equal(Run().Select(Said), Run().Select(Said));
    }

    static string Said(Alert alert) => $"{alert.Kind} {alert.Rows} {alert.Amount} {alert.Message} {string.Join("; ", alert.Examples.Select(e => $"{e.Text} {e.Line}"))}";
}

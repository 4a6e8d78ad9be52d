using System.Globalization;
using Tillsight.Pipelines;
using Tillsight.Tests.Pipelines;
using Tillsight.Warehouse;

namespace Tillsight.Tests.Cleaning;

/// <summary>Each built-in rule as an owner writes it into recipe.yaml, on a shop whose figures can be counted by hand.</summary>
public sealed class RecipeRuleTests : IDisposable
{
    const string Header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country,Category,Review Rating,Gift wrap,Age,Frequency of Purchases,Customer since\n";

    readonly SmallShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Missing_values_dropped_leave_their_rows_out_with_their_money()
    {
        var receipt = Apply("fill_missing", "column: rating", "method: drop");
        Assert.Equal(("excluded", 3L, 30m), (receipt.Effect, receipt.RowCount, receipt.Amount));
    }

    [Theory]
    [InlineData("constant\nvalue: 2", 2)]
    [InlineData("mean", 3.02)]      // 181 times 3, 5 and 4: 552 / 183
    [InlineData("median", 3)]
    [InlineData("mode", 3)]
    public void Missing_ratings_are_filled(string method, double expected)
    {
        var receipt = Apply("fill_missing", "column: rating", "method: " + method);
        Assert.Equal(3, receipt.RowCount);
        Assert.Equal([(decimal)expected, (decimal)expected, (decimal)expected], Ratings());
    }

    [Fact]
    public void Missing_ratings_take_the_median_of_their_category_and_that_of_all_where_it_has_none()
    {
        Apply("fill_missing", "column: rating", "method: median", "by: category");
        Assert.Equal([3m, 4.5m, 3m], Ratings());
    }

    [Fact]
    public void Missing_words_are_named_unknown()
    {
        Assert.Equal(1, Apply("fill_missing", "column: x_gift_wrap", "method: unknown").RowCount);
        Assert.Equal(1L, _shop.Ask("select count(*) as n from fct_order_line where x_gift_wrap = 'unknown'").Value(0, 0));
    }

    [Fact]
    public void Spellings_are_merged_only_as_the_recipe_says()
    {
        Assert.Equal(2, Apply("merge_values", "column: x_gift_wrap", "into:", "  Rde: Red").RowCount);
        Assert.Equal("Blue, Red", Wraps());
    }

    [Fact]
    public void Runs_of_white_space_become_one_blank()
    {
        Assert.Equal(1, Apply("white_space", "column: product_name").RowCount);
        Assert.Equal(0L, _shop.Ask("select count(*) as n from dim_product where product_name like '%  %'").Value(0, 0));
    }

    [Fact]
    public void Text_takes_one_case()
    {
        Apply("text_case", "column: x_gift_wrap", "case: upper");
        Assert.Equal("BLUE, RDE, RED", Wraps());
    }

    [Theory]
    [InlineData("flag", "noted", 0, 1000)]
    [InlineData("cap", "changed", -9860, 14)]      // quartiles 2 and 5 of the units: the fence is 5 + 3 x 3 = 14
    [InlineData("exclude", "excluded", 10000, 0)]
    public void An_outlier_is_flagged_capped_or_left_out(string action, string effect, int money, int units)
    {
        var receipt = Apply("outliers", "column: quantity", "action: " + action);
        Assert.Equal((effect, 1L), (receipt.Effect, receipt.RowCount));
        Assert.True(money == receipt.Amount && units == Units(), $"{receipt.Amount} of {Units()} units");
    }

    [Fact]
    public void Age_groups_by_bounds()
    {
        Assert.Equal(18, Apply("age_groups", "bounds: [35, 50]").RowCount);
        Assert.Equal("35-49", Customer("age_group"));
    }

    [Fact]
    public void Age_groups_by_quantiles()
    {
        Apply("age_groups", "quantiles: 2");
        Assert.Equal("41", Customer("age_group"));
    }

    [Fact]
    public void Words_of_purchase_frequency_become_days()
    {
        Apply("purchase_frequency", "days:", "  fortnightly: 14");
        Assert.Equal("14", Customer("purchase_interval_days"));
    }

    [Fact]
    public void Tenure_runs_from_joining_to_the_last_day_of_the_data()
    {
        // 1 January 2023 to 20 January 2024 are 384 days; the others joined on 2 January.
        Assert.Equal(18, Apply("tenure", "bounds: [100, 365]").RowCount);
        Assert.Equal(("384", "365 days and over"), (Customer("tenure_days"), Customer("tenure_group")));
        Assert.Equal("under 100 days", _shop.Ask("select distinct tenure_group from dim_customer where customer_id <> '13000'").Value(0, 0));
    }

    [Theory]
    [InlineData("north", "winter")]
    [InlineData("south", "summer")]
    public void January_is_winter_in_the_north_and_summer_in_the_south(string hemisphere, string season)
    {
        Assert.Equal(186, Apply("season", "hemisphere: " + hemisphere).RowCount);
        Assert.Equal(season, _shop.Ask("select distinct order_season from fct_order_line").Value(0, 0));
    }

    [Fact]
    public void A_column_said_to_repeat_another_is_kept_by_stopping_the_load_where_it_does_not()
    {
        Load();
        Assert.Contains("no longer equals", Assert.ThrowsAny<Exception>(() => Apply("redundant_column", "column: x_gift_wrap", "same_as: category")).Message, StringComparison.Ordinal);
        Assert.Equal(186L, _shop.Ask("select count(*) as n from fct_order_line").Value(0, 0));
    }

    [Theory]
    [InlineData("fill_missing", "column: rating", "method: median")]
    [InlineData("text_case", "column: x_gift_wrap", "case: upper")]
    [InlineData("outliers", "column: quantity", "action: cap")]
    [InlineData("age_groups", "bounds: [30, 50]", "")]
    [InlineData("tenure", "bounds: [100]", "")]
    [InlineData("season", "hemisphere: north", "")]
    public void A_receipt_shows_rows_before_and_after_and_how_to_undo_it(string rule, string first, string second)
    {
        var receipt = Apply(rule, [.. new[] { first, second }.Where(p => p.Length > 0)]);
        Assert.Contains("\"before\":", receipt.Sample, StringComparison.Ordinal);
        Assert.Contains("\"after\":", receipt.Sample, StringComparison.Ordinal);
        Assert.Contains("recipe.yaml", receipt.Undo, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_without_its_value_is_refused() =>
        Assert.Contains("needs the value", Assert.Throws<BadInputException>(() => Apply("fill_missing", "column: rating", "method: constant")).Message, StringComparison.Ordinal);

    /// <summary>Loads, writes the rule into the recipe in place of the proposed one of its kind, and loads again.</summary>
    RuleReceipt Apply(string rule, params string[] parameters)
    {
        string file = Load();
        var lines = File.ReadAllLines(_shop.Workspace.RecipeFile).ToList();
        int old = lines.FindIndex(l => l == "  - rule: " + rule);
        if (old >= 0) lines.RemoveRange(old, lines.Skip(old + 1).TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal)).Count() + 1);
        int place = lines.FindIndex(l => l == "  - rule: exact_duplicates");
        lines.InsertRange(place, ["  - rule: " + rule, .. parameters.SelectMany(p => p.Split('\n')).Select(p => "    " + p)]);
        File.WriteAllLines(_shop.Workspace.RecipeFile, lines);
        var done = _shop.Load(file);
        Assert.True(done.Balance.Closes);
        return done.Rules.Single(r => r.RuleId.Split(':')[0] == rule);
    }

    /// <summary>180 lines of customers 12000 to 12016 (SmallShop), then six of customer 13000 on 20 January: units at 10 each, three without a rating.</summary>
    string Load()
    {
        string file = _shop.Write("january.csv", Header
            + string.Concat(SmallShop.Lines(1000, 60, new DateOnly(2024, 1, 2)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l + ",Tea,3,Red,30,monthly,2024-01-02\n"))
            + Line(3000, "Coffee", 1, "5", "Red") + Line(3000, "Coffee", 2, "4", "Blue")
            + Line(3001, "Milk", 1, "", "Rde") + Line(3001, "Coffee", 1, "", "") + Line(3001, "Tea", 1, "", "Rde")
            + Line(3002, "Tea", 1000, "3", "Red").Replace("PRODUCT 1", "PRODUCT   1", StringComparison.Ordinal));
        _shop.Load(file);
        return file;
    }

    static string Line(int order, string category, int units, string rating, string wrap) =>
        string.Create(CultureInfo.InvariantCulture, $"{order},85001,PRODUCT 1,{units},2024-01-20 10:00:00,10,13000,France,{category},{rating},{wrap},41,fortnightly,2023-01-01\n");

    string? Customer(string column) => Convert.ToString(_shop.Ask($"select {column} from dim_customer where customer_id = '13000'").Value(0, 0), CultureInfo.InvariantCulture);

    IEnumerable<decimal> Ratings() => _shop.Ask("select rating from fct_order_line where order_id = '3001' order by record_number").Column<decimal?>("rating").Select(r => r!.Value);

    string Wraps() => string.Join(", ", _shop.Ask("select distinct x_gift_wrap from fct_order_line where x_gift_wrap is not null order by 1").Column<string?>("x_gift_wrap"));

    int Units() => Convert.ToInt32(_shop.Ask("select coalesce(sum(quantity), 0) as n from fct_order_line where order_id = '3002'").Value(0, 0), CultureInfo.InvariantCulture);
}

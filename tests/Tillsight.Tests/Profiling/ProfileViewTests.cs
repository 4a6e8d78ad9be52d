using Tillsight.Profiling;
using Tillsight.Views;

namespace Tillsight.Tests.Profiling;

public class ProfileViewTests
{
    static readonly View Shown = ProfileView.Of(SourceRows.Profile("name, price, sold, promo, discount",
        "select 'item ' || i % 4, 2 + i % 9, date '2024-01-01' + cast(i % 60 as integer), case when i % 3 = 0 then 'yes' else 'no' end, case when i % 3 = 0 then 'yes' else 'no' end from range(300) r (i)"));

    [Fact]
    public void Every_column_has_a_row_in_the_table_of_columns() => Assert.Equal(5, Shown.Blocks.OfType<Table>().Single(t => t.Name == "columns").Rows.Count);

    [Fact]
    public void Numbers_have_a_histogram_dates_a_line_and_words_bars()
    {
        var shapes = Shown.Blocks.OfType<Chart>().Select(c => c.Shape.GetType().Name).ToList();
        Assert.Equal(["Bars", "Histogram", "TimeLines", "Bars", "Bars"], shapes);
    }

    [Fact]
    public void Columns_that_equal_one_another_are_shown() =>
        Assert.Contains(Shown.Blocks.OfType<Table>().Single(t => t.Name == "dependencies").Rows, r => "equal on every row".Equals(r[2]));

    [Fact]
    public void Every_row_of_a_table_has_a_cell_for_each_column() =>
        Assert.All(Shown.Blocks.OfType<Table>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));

    [Fact]
    public void Names_of_blocks_are_unique()
    {
        var names = Shown.Blocks.Select(b => b switch { Table t => t.Name, Chart c => c.Name, _ => null }).OfType<string>().ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void A_table_in_which_nothing_looks_wrong_says_so() =>
        Assert.Contains(ProfileView.Of(SourceRows.Profile("a", "select 10 + cast(sqrt(i) as integer) % 17 from range(500) r (i)") with { Alerts = [] }).Blocks, b => b is Note { Text: var text } && text.StartsWith("Nothing looks wrong."));
}

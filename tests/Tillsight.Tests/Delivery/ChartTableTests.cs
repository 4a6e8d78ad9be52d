using Tillsight.Delivery;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery;

public class ChartTableTests
{
    [Fact]
    public void Lines_over_time_are_a_row_a_period_with_their_intervals()
    {
        var table = Of(new TimeLines([new(2011, 11, 1)], ["Nov 2011"], [new("Net sales", [5m], LineRole.Forecast, [4m], [6m])], Unit.Money));
        Assert.Equal(["period", "starts_on", "net_sales", "net_sales_low", "net_sales_high"], table.Columns.Select(c => c.Name));
        Assert.Equal(["Nov 2011", new DateOnly(2011, 11, 1), 5m, 4m, 6m], table.Rows.Single());
    }

    [Fact]
    public void A_matrix_keeps_its_rows_and_columns()
    {
        var table = Of(new HeatMap(["Mon"], ["9:00", "10:00"], [[1m, null]], Unit.Count, RowLabel: "Weekday"));
        Assert.Equal(["Weekday", "9:00", "10:00"], table.Columns.Select(c => c.Label));
        Assert.Equal(["Mon", 1m, null], table.Rows.Single());
    }

    [Fact]
    public void Areas_come_with_their_share() => Assert.Equal(["Loyal", 3m, 0.75m, null], Of(new TreeMap([new("Loyal", 3), new("Lost", 1)], Unit.Count)).Rows[0]);

    [Fact]
    public void Flows_come_with_their_share_of_where_they_start() => Assert.Equal(["A", "C", 3m, 0.75m], Of(new Sankey(["A"], ["B", "C"], [new(0, 0, 1), new(0, 1, 3)], Unit.Count)).Rows[0]);

    [Fact]
    public void Edges_of_a_network_are_rows_the_strongest_first() =>
        Assert.Equal(["Pot", "Cup", 9m, 2m, 4m, "3 orders"], Of(new Network([new("Mug", 1), new("Pot", 2), new("Cup", 4)], [new(0, 1, 5), new(1, 2, 9, "3 orders")], "Orders", Unit.Count, "Lift", Unit.Number)).Rows[0]);

    [Fact]
    public void A_calendar_is_a_row_a_week_from_monday() => Assert.Equal(
        [[new DateOnly(2010, 12, 27), null, null, null, null, null, 1m, 2m], [new DateOnly(2011, 1, 3), 3m, null, null, null, null, null, null]],
        Of(new CalendarHeat(new(2011, 1, 1), [1m, 2m, 3m], "Sales", Unit.Money)).Rows);

    [Fact]
    public void Bins_have_both_edges() => Assert.Equal([0m, 5m, 7L], Of(new Histogram([0m, 5m], [7], Unit.Money)).Rows.Single());

    [Fact]
    public void Series_of_one_name_get_columns_of_different_names() => Assert.Equal(
        ["category", "sales", "sales_2"], Of(new Bars(["a"], [new("Sales", [1m]), new("Sales", [2m])], Unit.Count)).Columns.Select(c => c.Name));

    [Fact]
    public void Points_name_what_they_measure() => Assert.Equal(
        ["name", "price", "units_sold", "size", "group"],
        Of(new Scatter("Price", Unit.Money, "Units sold", Unit.Count, [new("a", 1, 2, 3, "g"), new("b", 1, 2)])).Columns.Select(c => c.Name));

    [Fact]
    public void A_view_gives_its_figures_charts_and_tables_in_order() => Assert.Equal(
        ["figures", "c", "c_2"],
        ViewTables.Of(View.Of("T", new Figures([]), new Note("n"), new Chart("c", "C", "", "", new TreeMap([], Unit.Count)), new Table("c", "C", [], []))).Select(t => t.Name));

    static Table Of(ChartShape shape) => ChartTable.Of(new Chart("c", "C", "", "", shape));
}

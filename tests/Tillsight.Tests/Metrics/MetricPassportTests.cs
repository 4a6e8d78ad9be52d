using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Tests.Metrics;

public class MetricPassportTests(SmallShop shop) : IClassFixture<SmallShop>
{
    [Fact]
    public void A_passport_says_how_far_back_every_step_reaches()
    {
        var answer = shop.Answer("aov");
        var passport = MetricPassport.Of(answer, answer.Total, "aov");
        Assert.Equal(["gross_sales", "discounts", "sales_before_returns", "orders", "aov"], passport.Steps.Select(s => s.Id));
        Assert.Equal("sum of gross_amount where kind = 'sale'", passport.Steps[0].Reads);
        Assert.Equal((21.9m, 16L), (passport.Value!.Value, passport.Lines));
        Assert.Equal((new DateTime(2011, 2, 9, 16, 0, 0), new DateTime(2011, 2, 10, 9, 0, 0)), (passport.DataUntil!.Value, passport.LoadedAt!.Value));
        Assert.Equal("all data: order dates 2011-01-03 to 2011-02-09, and lines without a date", passport.Dates);
    }

    [Fact]
    public void A_passport_of_a_cell_names_its_filters_and_its_own_place()
    {
        var answer = shop.Answer("returns", by: "product", grain: "month", from: "2011-02-01", where: ["channel=web", "channel=store", "city!=Paris"]);
        var passport = MetricPassport.Of(answer, answer.Rows.Single(r => Equals(r.Cells[1], "MUG")), "returns");
        Assert.Equal(["channel is web or store", "city is neither Paris", "month is 2011-02-01", "product is MUG"], passport.Filters);
        Assert.Equal("order date from 2011-02-01", passport.Dates);
        Assert.Equal((10m, 2L, true), (passport.Value!.Value, passport.Lines, passport.IsPartial));
    }

    [Fact]
    public void The_statement_of_a_passport_gives_the_same_figure_again()
    {
        var answer = shop.Answer("line_amount", by: "country", where: ["kind=sale"]);
        var again = shop.Engine.Query(answer.Sql, answer.Parameters, TestContext.Current.CancellationToken);
        Assert.Equal(answer.Rows.Sum(r => answer.Figure(r, "line_amount")), again.Column<decimal?>("m0").Sum());
    }

    [Fact]
    public void From_a_cell_one_comes_to_its_lines_in_their_files()
    {
        var answer = shop.Answer("returns", by: "customer", grain: "month");
        var bob = answer.Rows.Single(r => Equals(r.Cells[0], new DateOnly(2011, 2, 1)) && Equals(r.Cells[1], "B"));
        var line = Assert.Single(Lines(answer.Behind(bob), "returns"));
        Assert.Equal(("february.csv", 8L, 9L), (line.SourceFile, line.RecordNumber, line.LineNumber));
        Assert.Equal(("return", "sale", "O6", "B", "BAG", -27m), (line.Kind, line.Reverses, line.OrderId, line.CustomerId, line.ProductId, line.NetAmount));
    }

    [Theory]
    [MemberData(nameof(SumMetrics))]
    public void The_lines_behind_a_sum_add_up_to_it(string metric)
    {
        var measure = ((LineMetric)MetricCatalogue.Get(metric)).Measure;
        var answer = shop.Answer(metric);
        decimal sum = Lines(answer.Behind(answer.Total), metric).Sum(l => measure.Column switch
        {
            "gross_amount" => l.GrossAmount,
            "net_amount" => l.NetAmount,
            "discount_amount" => l.DiscountAmount,
            _ => l.Quantity,
        } ?? 0);
        Assert.Equal(answer.Figure(answer.Total, metric), measure.IsNegated ? -sum : sum);
    }

    public static TheoryData<string> SumMetrics => [.. MetricCatalogue.All.OfType<LineMetric>()
        .Where(m => m.Measure is { Aggregate: Aggregate.Sum, Column: "gross_amount" or "net_amount" or "discount_amount" or "quantity" })
        .Select(m => m.Id)];

    [Fact]
    public void Cells_without_a_value_lead_to_their_lines_too()
    {
        var answer = shop.Answer("lines", by: "customer,country,hour");
        foreach (var row in answer.Rows) Assert.Equal(row.Lines, Lines(answer.Behind(row), null).Count);
    }

    [Fact]
    public void Lines_come_in_the_order_of_their_files_a_page_at_a_time() =>
        Assert.Equal([5L, 6, 7], shop.Reader.LinesBehind(new MetricQuery { Metrics = ["lines"] }, limit: 3, offset: 4, cancellation: TestContext.Current.CancellationToken)
            .Select(l => l.RecordNumber));

    [Fact]
    public void A_derived_metric_leads_to_the_lines_of_all_its_inputs() =>
        Assert.Equal([1L, 2, 4, 5, 6, 7, 8, 13, 15, 16], Lines(new MetricQuery { Metrics = ["net_sales"] }, "net_sales").Select(l => l.RecordNumber));

    IReadOnlyList<LineBehind> Lines(MetricQuery query, string? metric) =>
        shop.Reader.LinesBehind(query, metric, cancellation: TestContext.Current.CancellationToken);
}

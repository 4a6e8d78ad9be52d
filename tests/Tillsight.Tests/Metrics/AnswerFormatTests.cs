using System.Text;
using System.Text.Json;
using Tillsight.Metrics.Queries;

namespace Tillsight.Tests.Metrics;

public class AnswerFormatTests(SmallShop shop) : IClassFixture<SmallShop>
{
    [Fact]
    public void Json_holds_columns_and_rows_with_all_digits_and_iso_dates()
    {
        using var document = JsonDocument.Parse(Json(shop.Answer("orders,discount_rate", grain: "month", where: ["kind=sale"])));
        Assert.Equal("""["month","orders","discount_rate"]""", document.RootElement.GetProperty("columns").GetRawText());
        Assert.Equal("""[["2011-01-01",3,0.06],["2011-02-01",1,0],[null,1,0]]""", document.RootElement.GetProperty("rows").GetRawText());
    }

    [Fact]
    public void Json_gives_a_third_to_the_last_digit_of_a_decimal() =>
        Assert.Contains("[3.6666666666666666666666666667]", Json(shop.Answer("average_rating")));

    [Fact]
    public void Json_says_which_rows_are_partial_and_how_far_the_data_reaches()
    {
        using var document = JsonDocument.Parse(Json(shop.Answer("orders", grain: "month", from: "2011-01-01", compare: "previous")));
        Assert.Equal("[1]", document.RootElement.GetProperty("partial_rows").GetRawText());
        Assert.Equal("the month before", document.RootElement.GetProperty("compared_with").GetString());
        Assert.Equal("2011-02-09T16:00:00", document.RootElement.GetProperty("data_until").GetString());
        Assert.Equal("[null,4,null,null,null]", document.RootElement.GetProperty("total").GetRawText());
    }

    [Fact]
    public void Json_writes_flags_as_such() =>
        Assert.Contains("""[[false,6],[true,2],[null,8]]""", Json(shop.Answer("lines", by: "discounted", order: "discounted")));

    [Fact]
    public void Csv_quotes_what_needs_it_and_leaves_absent_cells_empty()
    {
        using var own = new SmallShop();
        own.Execute("update dim_product set product_name = 'Pen, \"red\"' where product_id = 'PEN'");
        using var text = new StringWriter();
        AnswerCsv.Write(own.Answer("units,gross_margin", by: "product", order: "product"), text);
        Assert.Equal(
            "product,product_name,units,gross_margin\r\nBAG,PEN,2,\r\nMUG,Blue mug,6,0.4\r\nPEN,\"Pen, \"\"red\"\"\",16,0.6363636363636363636363636364\r\n,,0,\r\n",
            text.ToString());
    }

    [Fact]
    public void A_table_names_periods_and_what_is_absent_and_ends_with_the_total()
    {
        var table = AnswerTable.Of(shop.Answer("orders", by: "subscription", grain: "month", where: ["kind=sale", "kind=charge"]), "query", "");
        Assert.Equal(["month", "subscription", "orders"], table.Columns.Select(c => c.Name));
        Assert.Equal(
            ["Jan 2011 yes 2", "Jan 2011 no 1", "Feb 2011 (part) (unknown) 1", "(no date) no 1", "Total  5"],
            table.Rows.Select(r => string.Join(' ', r)));
    }

    [Fact]
    public void One_row_needs_no_total() =>
        Assert.Equal(["sale 5"], AnswerTable.Of(shop.Answer("orders", by: "kind", where: ["kind=sale"]), "query", "").Rows.Select(r => string.Join(' ', r)));

    [Fact]
    public void Key_figures_carry_their_comparison_and_whether_a_rise_is_good()
    {
        var figures = AnswerFigures.Of(shop.Answer("returns,aov", from: "2011-02", to: "2011-02", compare: "previous")).Items;
        Assert.Equal(("returns", 37m, 0m, false), (figures[0].Id, figures[0].Value!.Value, figures[0].Previous!.Value, figures[0].HigherIsBetter!.Value));
        Assert.Equal(("aov", 33m, 33.5m, "same part of Jan 2011"), (figures[1].Id, figures[1].Value!.Value, figures[1].Previous!.Value, figures[1].PreviousLabel));
    }

    static string Json(MetricAnswer answer)
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(answer, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

using Tillsight.Engines;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Testing;

namespace Tillsight.Tests.Profiling.Alerts.Shop;

/// <summary>Alerts on Online Retail II against the facts of its data sheet, and on foodmart, which is clean.</summary>
public class RealShopAlertTests
{
    static readonly Lazy<IReadOnlyList<Alert>> OnlineRetail = new(() =>
    {
        using var engine = DuckDbEngine.InMemory();
        engine.Execute($"""
            create table lines as
            select trim("Invoice") as order_id, cast("InvoiceDate" as timestamp) as ordered_at, replace("Customer ID", '.0', '') as customer_id, trim("StockCode") as product_id,
                   nullif(trim("Description"), '') as product_name, cast("Quantity" as decimal(18, 4)) as quantity, cast("Price" as decimal(18, 4)) as unit_price, "Country" as country,
                   regexp_extract(filename, '[^/]*$') as _batch_file, row_number() over (partition by filename) as _record, 1 + row_number() over (partition by filename) as _line
            from read_csv([{Sql.Texts([SharedData.Require("online-retail-ii/year_2009-2010.csv.gz"), SharedData.Require("online-retail-ii/year_2010-2011.csv.gz")])}], all_varchar = true, header = true, filename = true)
            """);
        return ShopAlerts.Check(engine, "lines", ["order_id", "ordered_at", "customer_id", "product_id", "product_name", "quantity", "unit_price", "country"], new ShopAlertOptions { Country = "GB", LoadedOn = new DateOnly(2012, 1, 1) });
    });

    static Alert? Retail(string kind)
    {
        SharedData.Require("online-retail-ii/year_2010-2011.csv.gz");
        return OnlineRetail.Value.SingleOrDefault(a => a.Kind == kind);
    }

    [Theory]
    [InlineData("zero_price", 6202)]
    [InlineData("negative_price", 5)]
    [InlineData("name_missing", 4382)]
    [InlineData("overlapping_exports", 22202)]
    [InlineData("duplicate_lines", 6865 + 5268)]
    public void Rows_are_those_of_the_data_sheet(string kind, long rows) => Assert.Equal(rows, Retail(kind)!.Rows);

    [Fact]
    public void The_overlap_is_the_first_nine_days_of_December() =>
        Assert.Equal("year_2009-2010.csv.gz and year_2010-2011.csv.gz, 2010-12-01 to 2010-12-09", Retail("overlapping_exports")!.Examples[0].Text);

    [Fact]
    public void The_two_famous_cancelled_orders_lead_the_sales_taken_back_within_a_day() =>
        Assert.Equal(["23843", "23166"], Retail("taken_back_within_a_day")!.Examples.Take(2).Select(e => e.Text.Split('(', ')')[1]));

    [Fact]
    public void Test_products_are_found() => Assert.Equal(["TEST001", "TEST002"], Retail("test_order")!.Examples.Select(e => e.Text.Split(' ')[1]));

    [Fact]
    public void Bank_holidays_are_no_missing_days() => Assert.Null(Retail("missing_day"));

    [Theory]
    [InlineData("POST (POSTAGE): charge")]
    [InlineData("AMAZONFEE (AMAZON FEE): charge")]
    [InlineData("B (Adjust bad debt): adjustment")]
    public void Codes_that_are_no_products_are_told_by_kind(string code) => Assert.Contains(Retail("non_product_code")!.Examples, e => e.Text == code);

    [Fact]
    public void A_clean_shop_raises_no_alarm()
    {
        using var engine = DuckDbEngine.InMemory();
        string Read(string file) => $"read_csv({Sql.Text(SharedData.Require("foodmart/" + file))}, all_varchar = true, header = true)";
        engine.Execute($"""
            create table lines as
            select concat(s.customer_id, '/', s.store_id, '/', t.the_date) as order_id, cast(left(t.the_date, 10) as timestamp) as ordered_at, s.customer_id, c.fullname as customer_name,
                   cast(c.birthdate as date) as birth_date, s.product_id, p.product_name, k.product_category as category, s.store_id, c.country, cast(unit_sales as decimal(18, 4)) as quantity,
                   cast(store_sales as decimal(18, 4)) as line_amount, cast(store_cost as decimal(18, 4)) as line_cost, 'sales_fact_1997.csv.gz' as _batch_file,
                   row_number() over () as _record, 1 + row_number() over () as _line
            from {Read("sales_fact_1997.csv.gz")} s join {Read("time_by_day.csv")} t using (time_id) join {Read("customer.csv.gz")} c using (customer_id)
            join {Read("product.csv")} p using (product_id) join {Read("product_class.csv")} k using (product_class_id)
            """, TestContext.Current.CancellationToken);
        Assert.Empty(ShopAlerts.Check(engine, "lines", ["order_id", "ordered_at", "customer_id", "customer_name", "birth_date", "product_id", "product_name", "category", "store_id", "country", "quantity", "line_amount", "line_cost"],
            new ShopAlertOptions { Country = "US" }, TestContext.Current.CancellationToken));
    }
}
